using System.Collections.Concurrent;
using System.Text;
using Kubewright.Rules;
using Kubewright.Schemas;
using Kubewright.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RuleSet = Kubewright.Rules.RuleSet;

namespace Kubewright.Analyzers.Settings;

/// <summary>
/// What an <c>.editorconfig</c> says of rules, for each file of a compilation. Severities of what is found in C# are the compiler's business; what is asked here is whether
/// a rule that is off by default was turned on.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">What the compiler hands to analyzers.</param>
/// <param name="catalog">The kinds that are known.</param>
/// <param name="reported">The least severity that anybody hears of (<see cref="ReportedSeverity"/>).</param>
/// <param name="cancellation">Stops reading.</param>
internal sealed class CompilationSettings(
    Compilation compilation, AnalyzerOptions options, Func<SchemaCatalog> catalog, DiagnosticSeverity reported, CancellationToken cancellation)
{
    private const string Prefix = "kubewright.";
    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";
    private const string BulkPrefix = "dotnet_analyzer_diagnostic.";

    private static readonly string[] OffByDefault = [.. RuleSet.All.Rules.Where(rule => !rule.IsOnByDefault).Select(rule => rule.Id)];
    private static readonly string[] Suggestions = [.. RuleSet.All.Rules.Where(IsSuggestion).Select(rule => rule.Id)];

    private readonly ConcurrentDictionary<string, string?> globalSeverities = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileChecks> bySettings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxTree, FileChecks> byTree = new();
    private readonly EditorConfigFiles files = EditorConfigFiles.In(options, cancellation);

    /// <summary>What to check the manifests in a C# file with.</summary>
    public FileChecks For(SyntaxTree tree) => byTree.GetOrAdd(tree, _ =>
    {
        var treeOptions = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        var settings = Keys(treeOptions);
        foreach (var id in OffByDefault)
        {
            if (SeverityOf(id, tree) is { } severity)
                settings[SeverityPrefix + id.ToLowerInvariant() + SeveritySuffix] = severity;
        }

        return For(settings, HeardSuggestions(tree, treeOptions));
    });

    /// <summary>What to check a manifest file with.</summary>
    public FileChecks For(AdditionalText file)
    {
        var settings = files.SettingsFor(file.Path) ?? Keys(options.AnalyzerConfigOptionsProvider.GetOptions(file));
        foreach (var id in OffByDefault)
        {
            var key = SeverityPrefix + id.ToLowerInvariant() + SeveritySuffix;
            if (!settings.ContainsKey(key) && GlobalSeverityOf(id) is { } severity)
                settings[key] = severity;
        }

        return For(settings, heardSuggestions: null);
    }

    /// <summary>Where a key was set, if the file is known.</summary>
    public Location LocationOf(string key) => files.LocationOf(key);

    /// <summary>
    /// The rules that only suggest, and of whose findings somebody hears all the same; <see langword="null"/> where that is all of them. The others need not look.
    /// </summary>
    private List<string>? HeardSuggestions(SyntaxTree tree, AnalyzerConfigOptions treeOptions)
    {
        if (reported <= DiagnosticSeverity.Info || treeOptions.Keys.Any(key => key.StartsWith(BulkPrefix, StringComparison.OrdinalIgnoreCase)))
            return null;
        return [.. Suggestions.Where(id => SeverityOf(id, tree) is "warning" or "error")];
    }

    private FileChecks For(Dictionary<string, string> settings, List<string>? heardSuggestions)
    {
        var key = new StringBuilder(heardSuggestions is null ? "*" : string.Join(",", heardSuggestions)).Append('\n');
        foreach (var setting in settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
            key.Append(setting.Key).Append('=').Append(setting.Value).Append('\n');
        return bySettings.GetOrAdd(key.ToString(), _ =>
        {
            var configuration = RuleConfiguration.Read(name => settings.TryGetValue(name.ToLowerInvariant(), out var value) ? value : null, settings.Keys);
            var rules = RuleSet.Default.With(configuration);
            if (heardSuggestions is not null)
                rules = rules.Where(rule => !IsSuggestion(rule) || heardSuggestions.Contains(rule.Id));
            return new FileChecks(new ManifestChecker(catalog(), rules, configuration), rules, configuration.Problems);
        });
    }

    private static bool IsSuggestion(Rule rule) => rule.DefaultSeverity == Severity.Info;

    private static Dictionary<string, string> Keys(AnalyzerConfigOptions options)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in options.Keys)
        {
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out var value))
                settings[key.ToLowerInvariant()] = value;
        }

        return settings;
    }

    private string? SeverityOf(string id, SyntaxTree tree) =>
        compilation.Options.SyntaxTreeOptionsProvider is { } provider && provider.TryGetDiagnosticValue(tree, id, cancellation, out var severity) ? Word(severity) : GlobalSeverityOf(id);

    private string? GlobalSeverityOf(string ofRule) => globalSeverities.GetOrAdd(ofRule, id =>
    {
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var specific))
            return Word(specific);
        return compilation.Options.SyntaxTreeOptionsProvider is { } provider && provider.TryGetGlobalDiagnosticValue(id, cancellation, out var severity) ? Word(severity) : null;
    });

    private static string? Word(ReportDiagnostic severity) => EditorConfigSettings.Word(severity);
}
