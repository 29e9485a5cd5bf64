namespace Kubewright.Rules.Metadata;

/// <summary>The rules of this folder.</summary>
internal static class MetadataRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ObjectName(), new ObjectNamespace(), new ObjectLabels(), new ObjectAnnotations(), new ObjectFinalizers(), new OwnerReferences(),
        new ObjectGeneration(), new PodTemplateMetadata(), new ClaimTemplateMetadata(),
    ];
}
