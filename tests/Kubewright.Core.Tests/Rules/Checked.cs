using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Manifests in YAML, checked with the rules whose ids begin in a certain way.</summary>
internal static class Checked
{
    /// <summary>The paths of what was found, sorted and joined by blanks; empty where nothing was.</summary>
    public static string Paths(string rules, string yaml) => Paths(rules, YamlReader.Read(yaml));

    /// <inheritdoc cref="Paths(string, string)"/>
    public static string Paths(string rules, ManifestNode manifest)
    {
        var findings = new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.Where([rules], [])).Check(manifest);
        return string.Join(" ", findings.Select(finding => finding.Path).Distinct().OrderBy(path => path, StringComparer.Ordinal));
    }
}
