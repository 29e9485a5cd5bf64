namespace Kubewright;

/// <summary>What has pods' metadata and spec: a pod and a pod template. The intents for pods extend it.</summary>
public interface IPod
{
    /// <summary>The pod seen as a template: a view of the same node.</summary>
    PodTemplateSpec Template { get; }
}
