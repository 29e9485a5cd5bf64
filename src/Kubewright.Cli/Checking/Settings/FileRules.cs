using System.Collections.Concurrent;
using Kubewright.Cli.Checking.Files;
using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright.Cli.Checking.Settings;

/// <summary>The rules for each file: those of the command line, as the <c>.editorconfig</c> files around it set them.</summary>
internal sealed class FileRules(CheckRequest request, SchemaCatalog catalog, EditorConfigs settings)
{
    private readonly ConcurrentDictionary<RuleConfiguration, (ManifestChecker Checker, RuleSet Rules)> made = [];

    /// <summary>The kinds that are known.</summary>
    public SchemaCatalog Catalog => catalog;

    /// <summary>What to check a file with.</summary>
    public (ManifestChecker Checker, RuleSet Rules) For(ManifestFile file) => made.GetOrAdd(settings.For(file), Make);

    private (ManifestChecker Checker, RuleSet Rules) Make(RuleConfiguration configuration)
    {
        var rules = RuleSet.Default.With(configuration).Where(request.Select, request.Ignore);
        return (new ManifestChecker(catalog, rules, configuration), rules);
    }
}
