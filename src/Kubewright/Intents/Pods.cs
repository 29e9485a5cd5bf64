namespace Kubewright;

public partial class Pod : IPod
{
    PodTemplateSpec IPod.Template => new(Node);
}

public partial class PodTemplateSpec : IPod
{
    PodTemplateSpec IPod.Template => this;

    /// <summary>Puts a volume into the pod, in the place of one with the same name.</summary>
    internal void AddVolume(ManifestMap volume) =>
        Item(SpecNode, "volumes", new ItemKey("name", volume["name"])).Assign((ManifestMap)volume.DeepClone());

    /// <summary>The pod's labels, or <see langword="null"/> where it has none.</summary>
    internal ManifestMap? LabelsOrNull => (Node["metadata"] as ManifestMap)?["labels"] is ManifestMap { Count: > 0 } labels ? labels : null;
}
