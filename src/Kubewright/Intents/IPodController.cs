namespace Kubewright;

/// <summary>
/// What makes pods from a template and finds them by their labels: Deployment, StatefulSet, DaemonSet, ReplicaSet, Job and ReplicationController.
/// </summary>
public interface IPodController : IManifest
{
    /// <summary>The template of the pods.</summary>
    PodTemplateSpec Pods { get; }
}
