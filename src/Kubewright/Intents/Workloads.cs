namespace Kubewright;

public partial class Deployment : IPodController, IScalable
{
    PodTemplateSpec IPodController.Pods => new(Object(SpecNode, "template"));
}

public partial class StatefulSet : IPodController, IScalable
{
    PodTemplateSpec IPodController.Pods => new(Object(SpecNode, "template"));
}

public partial class ReplicaSet : IPodController, IScalable
{
    PodTemplateSpec IPodController.Pods => new(Object(SpecNode, "template"));
}

public partial class ReplicationController : IPodController, IScalable
{
    PodTemplateSpec IPodController.Pods => new(Object(SpecNode, "template"));
}

public partial class DaemonSet : IPodController
{
    PodTemplateSpec IPodController.Pods => new(Object(SpecNode, "template"));
}

public partial class Job : IPodController
{
    PodTemplateSpec IPodController.Pods => new(Object(SpecNode, "template"));
}
