namespace Kubewright;

public partial class Pod : IPod
{
    PodTemplateSpec IPod.Template => new(Node);
}

public partial class PodTemplateSpec : IPod
{
    PodTemplateSpec IPod.Template => this;

    internal void AddVolume(ManifestMap volume) => Item(SpecNode, "volumes", new ItemKey("name", volume["name"])).Assign(volume);
}
