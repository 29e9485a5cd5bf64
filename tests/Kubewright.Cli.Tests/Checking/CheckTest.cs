namespace Kubewright.Cli.Checking;

/// <summary>What the tests of <c>kubewright check</c> share: manifests, and a folder of their own.</summary>
public abstract class CheckTest : IDisposable
{
    private protected const string Good = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n";

    /// <summary>One error, KW1002, at line 5 and column 1.</summary>
    private protected const string Bad = Good + "dat: {}\n";

    /// <summary>One finding of the severity info, KW1001, at line 1.</summary>
    private protected const string Unknown = "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\n";

    private protected Workspace Files { get; } = new();

    public void Dispose()
    {
        Files.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Workspace.Run Check(params string[] arguments)
    {
        var run = Workspace.Execute(["check", .. arguments]);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
        return run;
    }

    private protected static Workspace.Run CheckInput(string text, params string[] arguments) =>
        Workspace.Execute(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), ["check", .. arguments]);

    private protected string Write(string name, string text) => Files.Write(name, text);

    private protected string WriteBytes(string name, byte[] bytes)
    {
        Files.Write(name, "");
        File.WriteAllBytes(Files.At(name), bytes);
        return Files.At(name);
    }
}
