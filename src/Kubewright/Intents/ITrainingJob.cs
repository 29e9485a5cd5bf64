using Kubewright.Intents;

namespace Kubewright;

/// <summary>A job of the training operator: roles, each with a number of replicas and a pod template.</summary>
public interface ITrainingJob : IManifest
{
    /// <summary>Edits a role.</summary>
    /// <param name="role">The role as the operator calls it: <c>Worker</c>.</param>
    /// <param name="configure">Sets its replicas and its template.</param>
    [ManifestIntent("TrainingJob.Role")]
    void Role(string role, Action<ReplicaSpec> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(new ReplicaSpec(TrainingTree.Role(Node, role)));
    }
}
