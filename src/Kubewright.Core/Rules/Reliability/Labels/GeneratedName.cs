namespace Kubewright.Rules.Reliability;

internal sealed class GeneratedName() : ObjectPolicy("KW2168", "generate-name-in-bundle", "Name every object of a bundle", Severity.Info, [])
{
    public override RuleDocumentation Documentation => new(
        Why: "An object without a name of its own can be created, and cannot be applied: each time there is one more, and nothing can be changed or pruned.",
        Fix: "Give it a name; one that must be new each time gets a hash of its content at the end.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              generateName: search-
            data: {mode: fast}
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
            data: {mode: fast}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Metadata.IsFilled("generateName") && manifest.Metadata.IsCertainlyEmpty("name"))
            context.Report("metadata.generateName", $"{manifest.Kind} with generateName cannot be applied or updated; give it a name.", manifest.Metadata["generateName"]!);
    }
}
