namespace Kubewright;

public partial class Pod : IPod
{
    PodTemplateSpec IPod.Template => new(Node);
}

public partial class PodTemplateSpec : IPod
{
    PodTemplateSpec IPod.Template => this;
}
