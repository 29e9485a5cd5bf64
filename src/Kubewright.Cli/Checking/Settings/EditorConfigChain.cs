using Microsoft.CodeAnalysis;

namespace Kubewright.Cli.Checking.Settings;

/// <summary>The <c>.editorconfig</c> files that may speak of the files in a folder, read as the compiler reads them.</summary>
internal sealed class EditorConfigChain(IReadOnlyList<(string Path, string Text)> files)
{
    private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray());

    /// <summary>What is set for a file, by keys in lower case; only what is about rules of this product.</summary>
    public IReadOnlyDictionary<string, string> SettingsFor(string path)
    {
        var options = set.GetOptionsForSourcePath(path);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in options.AnalyzerOptions)
        {
            if (key.StartsWith("kubewright.", StringComparison.OrdinalIgnoreCase))
                settings[key.ToLowerInvariant()] = value;
        }

        foreach (var (id, severity) in options.TreeOptions)
        {
            if (id.StartsWith("kw", StringComparison.OrdinalIgnoreCase))
                settings[$"dotnet_diagnostic.{id.ToLowerInvariant()}.severity"] = Word(severity);
        }

        return settings;
    }

    /// <summary>Says where a key was set: in the nearest file that has it.</summary>
    public SettingProblem Locate(string key, string ruleId, string message)
    {
        for (var i = files.Count - 1; i >= 0; i--)
        {
            var lines = files[i].Text.Split('\n');
            var line = Array.FindIndex(lines, line => line.TrimStart().StartsWith(key, StringComparison.OrdinalIgnoreCase));
            if (line >= 0)
                return new SettingProblem(files[i].Path, line + 1, $"warning {ruleId}", message);
        }

        return new SettingProblem(files[^1].Path, 0, $"warning {ruleId}", message);
    }

    private static string Word(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        ReportDiagnostic.Suppress => "none",
        _ => "default",
    };
}
