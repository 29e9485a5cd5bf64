using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright.Cli.Checking;

/// <summary>The checker as the command line makes it: all rules that tell what the API server refuses, with the upstream definitions where they are there.</summary>
internal static class ServerChecks
{
    public static ManifestChecker Checker(bool withUpstream) =>
        new(withUpstream ? SchemaCatalog.BuiltIn.With(Upstream()) : SchemaCatalog.BuiltIn, RuleSet.Default.Where(["KW1"], []));

    public static IEnumerable<CustomResource> Upstream() => SharedData.Find("upstream", "crds") is { } folder
        ? Directory.EnumerateFiles(folder, "*.yaml").SelectMany(file => YamlReader.ReadAll(File.ReadAllText(file), file)).Where(CustomResourceReader.IsDefinition).SelectMany(new CustomResourceReader().Read)
        : [];
}
