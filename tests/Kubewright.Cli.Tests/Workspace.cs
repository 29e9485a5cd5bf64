using System.Text;
using Kubewright.Cli.Commands;

namespace Kubewright.Cli;

/// <summary>A folder of its own for a test, and the command line run in it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kubewright-").FullName;

    /// <summary>The repository's root.</summary>
    public static string Repository => RepositoryFolder.Root;

    public static string Kubernetes { get; } = Path.Combine(Repository, "schemas", "kubernetes", "1.36.json");

    public string Output => At("out/made.json");

    public string Text => File.ReadAllText(Output);

    public string At(string name) => Path.Combine(folder, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public Run Import(params string[] arguments) =>
        Execute(["schema", "import", .. arguments, "--title", "example", "--schema-version", "1.0", "--refer-to", Kubernetes, "--output", Output]);

    public static Run Execute(params string[] arguments)
    {
        using var input = new MemoryStream();
        return Execute(input, arguments);
    }

    public static Run Execute(Stream input, params string[] arguments)
    {
        using var text = new StringWriter();
        using var output = new MemoryStream();
        using var error = new StringWriter();

        // As in a process: what is not flushed is never seen.
        var code = KubewrightCommand.Run(arguments, new CommandConsole(() => input, new BufferedStream(output, 1 << 24), error), text);
        return new Run(code, text + Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>A definition of the kind <c>Widget</c> with the given lines as properties of its spec.</summary>
    public static string Definition(string properties, string kind = "Widget", string validation = "") => $"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: {kind.ToLowerInvariant()}s.example.com
        spec:
          group: example.com
          names:
            kind: {kind}
            plural: {kind.ToLowerInvariant()}s
          scope: Namespaced
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  metadata:
                    type: object
                  spec:
                    type: object{validation}
                    properties:
        {string.Join('\n', properties.ReplaceLineEndings("\n").Split('\n').Select(line => "              " + line))}

        """;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal sealed record Run(int Code, string Output, string Error);
}
