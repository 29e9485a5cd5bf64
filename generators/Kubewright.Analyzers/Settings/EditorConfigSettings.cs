using Microsoft.CodeAnalysis;

namespace Kubewright.Settings;

/// <summary>What <c>.editorconfig</c> files say of rules of this product. The analyzers and the command-line tool are built from this file.</summary>
internal static class EditorConfigSettings
{
    /// <summary>What is set for a file, by keys in lower case.</summary>
    public static Dictionary<string, string> For(string path, AnalyzerConfigSet set)
    {
        var options = set.GetOptionsForSourcePath(path);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in options.AnalyzerOptions)
        {
            if (option.Key.StartsWith("kubewright.", StringComparison.OrdinalIgnoreCase))
                settings[option.Key.ToLowerInvariant()] = option.Value;
        }

        foreach (var severity in options.TreeOptions)
        {
            if (severity.Key.StartsWith("kw", StringComparison.OrdinalIgnoreCase) && Word(severity.Value) is { } word)
                settings[$"dotnet_diagnostic.{severity.Key.ToLowerInvariant()}.severity"] = word;
        }

        return settings;
    }

    /// <summary>A severity in the words of an <c>.editorconfig</c>; <see langword="null"/> for the one that a rule has by itself.</summary>
    public static string? Word(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        ReportDiagnostic.Suppress => "none",
        _ => null,
    };
}
