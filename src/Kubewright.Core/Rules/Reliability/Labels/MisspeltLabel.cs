namespace Kubewright.Rules.Reliability;

internal sealed class MisspeltLabel() : ObjectPolicy("KW2165", "recommended-label-typo", "Spell the recommended labels right", Severity.Warning, [])
{
    private const string Prefix = "app.kubernetes.io/";

    private static readonly string[] Names = ["name", "instance", "version", "component", "part-of", "managed-by", "created-by"];

    public override RuleDocumentation Documentation => new(
        Why: "Tools look for the recommended labels by their exact names. One that is misspelt is a label like any other, and nobody finds the object by it.",
        Fix: "Spell the label right: name, instance, version, component, part-of or managed-by.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
              labels: {app.kubernetes.io/componnent: index}
            data: {mode: fast}
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
              labels: {app.kubernetes.io/component: index}
            data: {mode: fast}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var (path, labels) in LabelPlaces.In(manifest))
        {
            foreach (var (key, value) in labels)
            {
                if (!key.StartsWith(Prefix, StringComparison.Ordinal))
                    continue;
                var name = key.Substring(Prefix.Length);
                if (Array.IndexOf(Names, name) >= 0 || !Array.Exists(Names, known => Nearest.Distance(name, known) <= 2))
                    continue;
                var better = Prefix + (Nearest.Find(name, Names) ?? Names.OrderBy(known => Nearest.Distance(name, known)).First());
                var isSafe = Nearest.Find(name, Names) is not null && !labels.ContainsKey(better);
                context.Report(
                    $"{path}[{key}]", $"Label '{key}' looks like a misspelling of '{better}'.", value, fix: isSafe ? TreeFix.Rename($"Write {better}", labels, key, better) : null);
            }
        }
    }
}
