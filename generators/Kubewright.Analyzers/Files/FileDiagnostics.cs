using Kubewright.Analyzers.Diagnostics;
using Kubewright.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Files;

/// <summary>Makes diagnostics at places in files of manifests.</summary>
internal static class FileDiagnostics
{
    /// <summary>The diagnostic of a finding.</summary>
    public static Diagnostic Of(Finding finding, ManifestFile file) => Diagnostic.Create(
        Descriptors.Of(finding.RuleId)!,
        At(finding.Origin, file),
        Descriptors.SeverityOf(finding.Severity),
        finding.Related.Where(related => related.Origin?.File == file.Path).Select(related => At(related.Origin, file)),
        properties: null,
        finding.Path.Length > 0 ? $"{finding.Path}: {finding.Message}" : finding.Message);

    /// <summary>The diagnostic of what could not be read.</summary>
    public static Diagnostic Of(ManifestFormatException problem, ManifestFile file) =>
        Diagnostic.Create(Descriptors.Of(RuleIds.UnreadableManifest)!, At(problem.Origin, file), problem.Message);

    private static Location At(Origin? origin, ManifestFile file)
    {
        var lines = file.Text.Lines;
        if (origin is null || origin.Line < 1 || origin.Line > lines.Count)
            return Location.Create(file.Path, new TextSpan(0, 0), new LinePositionSpan(LinePosition.Zero, LinePosition.Zero));
        var line = lines[origin.Line - 1];
        var start = Math.Min(line.Start + Math.Max(0, origin.Column - 1), line.End);
        var span = new TextSpan(start, Math.Min(origin.Length > 0 ? origin.Length : WordLength(file.Text, start, line.End), line.End - start));
        return Location.Create(file.Path, span, lines.GetLinePositionSpan(span));
    }

    /// <summary>A list or a map is pointed at by its first word.</summary>
    private static int WordLength(SourceText text, int start, int end)
    {
        var at = start;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] != ':')
            at++;
        return Math.Max(1, at - start);
    }
}
