using System.Collections.Immutable;
using Kubewright.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Settings;

/// <summary>
/// The <c>.editorconfig</c> files that a build hands over beside the manifests: the compiler itself tells analyzers the severities of C# files only.
/// </summary>
internal sealed class EditorConfigFiles
{
    private const string FileName = ".editorconfig";

    private readonly ImmutableArray<(string Path, SourceText Text)> files;
    private readonly Lazy<AnalyzerConfigSet> set;

    private EditorConfigFiles(ImmutableArray<(string Path, SourceText Text)> files)
    {
        this.files = files;
        set = new(() => AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray()));
    }

    /// <summary>Finds the files.</summary>
    public static EditorConfigFiles In(AnalyzerOptions options, CancellationToken cancellation) => new(options.AdditionalFiles
        .Where(file => Path.GetFileName(file.Path) == FileName)
        .Select(file => (file.Path, Text: file.GetText(cancellation)!))
        .Where(file => file.Text is not null)
        .ToImmutableArray());

    /// <summary>What is set for a file, by keys in lower case; <see langword="null"/> where no file was handed over.</summary>
    public Dictionary<string, string>? SettingsFor(string path) => files.IsEmpty ? null : EditorConfigSettings.For(path, set.Value);

    /// <summary>The line on which a key is set; none where no file has it.</summary>
    public Location LocationOf(string key)
    {
        foreach (var (path, text) in files)
        {
            foreach (var line in text.Lines)
            {
                if (line.ToString().TrimStart().StartsWith(key, StringComparison.OrdinalIgnoreCase))
                    return Location.Create(path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
            }
        }

        return Location.None;
    }
}
