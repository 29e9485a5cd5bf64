using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kubewright.Analyzers.Checking;
using Kubewright.Analyzers.Settings;
using Kubewright.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Files;

/// <summary>
/// The YAML and JSON files among the additional files of a compilation. Those in one folder belong together. A file that is not said to be one of manifests is left alone
/// where nothing in it is a manifest, and JSON always.
/// </summary>
internal sealed class ManifestFiles(AnalyzerOptions options, CompilationSettings settings, FindingReporter reporter)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Files do not change from one edit of C# to the next, and neither do their texts.</summary>
    private static readonly ConditionalWeakTable<SourceText, ManifestFile> Read = new();

    private readonly ConcurrentDictionary<string, Bundle> folders = new(StringComparer.Ordinal);

    /// <summary>Checks a file.</summary>
    public void Check(AdditionalFileAnalysisContext context)
    {
        if (Open(context.AdditionalFile, context.CancellationToken) is not { } file)
            return;
        foreach (var problem in file.Problems)
            context.ReportDiagnostic(FileDiagnostics.Of(problem, file));
        if (file.Manifests.Count == 0)
            return;
        var (checker, rules, badSettings) = settings.For(context.AdditionalFile);
        foreach (var problem in badSettings)
            reporter.Report(problem, settings.LocationOf(problem.Key), context.ReportDiagnostic);
        var set = folders.GetOrAdd(Path.GetDirectoryName(file.Path) ?? "", folder => SetOf(folder, context.CancellationToken));
        var findings = file.Manifests.Select(manifest => checker.Check(manifest, set)).ToList();
        foreach (var finding in CommentSuppressions.Apply(file.Manifests, findings, file.Comments, rules).SelectMany(found => found))
            context.ReportDiagnostic(FileDiagnostics.Of(finding, file));
    }

    private Bundle SetOf(string folder, CancellationToken cancellation) => new(options.AdditionalFiles
        .Where(file => (Path.GetDirectoryName(file.Path) ?? "") == folder)
        .Select(file => Open(file, cancellation))
        .OfType<ManifestFile>()
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .SelectMany(file => file.Manifests));

    private ManifestFile? Open(AdditionalText file, CancellationToken cancellation)
    {
        var isNamed = Has(file, "KubewrightManifest");
        if (!isNamed && (!IsYaml(file.Path) || Has(file, "KubewrightSchema")))
            return null;
        if (file.GetText(cancellation) is not { } text)
            return null;
        var read = Read.GetValue(text, found => Open(file.Path, found));
        return isNamed || read.Manifests.Any(ManifestDocuments.IsManifest) ? read : null;
    }

    private static ManifestFile Open(string path, SourceText text)
    {
        var content = text.ToString();
        var problems = new List<ManifestFormatException>();
        var manifests = ManifestDocuments.Read(path, content, problems.Add);
        return new ManifestFile(path, text, manifests, ManifestDocuments.IsJson(path) ? [] : SuppressionComments.Find(content, path), problems);
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";

    private bool Has(AdditionalText file, string metadata) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Metadata + metadata, out var value) && value.Length > 0;
}
