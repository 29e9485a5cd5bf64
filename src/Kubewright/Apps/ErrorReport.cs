using Kubewright.Rules;

namespace Kubewright;

/// <summary>Says on the standard error what went wrong.</summary>
internal sealed class ErrorReport(TextWriter error)
{
    /// <summary>MSBuild takes a line for an error where its origin is a file or a tool.</summary>
    private const string Origin = "kubewright : ";

    /// <summary>The form of what is said from now on.</summary>
    public ErrorFormat Format { private get; set; }

    /// <summary>The API server would reject manifests: all that was found in them.</summary>
    public void Write(ManifestValidationException problem)
    {
        if (Format == ErrorFormat.Text)
        {
            error.Write($"error: {problem.Message.ReplaceLineEndings("\n")}\n");
            return;
        }

        foreach (var (manifest, findings) in problem.Invalid)
        {
            foreach (var finding in findings)
                Write(manifest, finding);
        }
    }

    /// <summary>The app could not do what it was asked.</summary>
    public void Write(Exception problem) => Write("error", problem.Message);

    /// <summary>The app did what it was asked, and somebody should know something.</summary>
    public void Warn(string message) => Write("warning", message);

    private void Write(IManifest manifest, Finding finding)
    {
        var category = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "message" };
        var path = finding.Path.Length == 0 ? string.Empty : finding.Path + ": ";
        error.Write($"{Origin}{category} {finding.RuleId}: {OneLine($"{manifest.Describe()}: {path}{finding.Message}")}\n");
    }

    private void Write(string category, string message) =>
        error.Write($"{(Format == ErrorFormat.MSBuild ? $"{Origin}{category} : " : $"{category}: ")}{OneLine(message)}\n");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
