using Kubewright.Building;

namespace Kubewright.Intents;

/// <summary>What the intents for jobs of the training operator do to a job's tree.</summary>
public static class TrainingTree
{
    /// <summary>Sets a role's <c>replicas</c> and edits its <c>template</c>.</summary>
    public static void Pods(ManifestMap job, string role, ManifestNode replicas, Action<ManifestMap>? pod)
    {
        var spec = Role(job, role);
        spec.SetField("replicas", replicas);
        var template = TreeEditing.Object(spec, "template");
        pod?.Invoke(template);
    }

    /// <summary>The replica spec of a role; made where there is none.</summary>
    /// <param name="job">The job, which says its kind.</param>
    /// <param name="role">The role as the operator calls it: <c>Worker</c>.</param>
    public static ManifestMap Role(ManifestMap job, ManifestNode role)
    {
        var spec = TreeEditing.Object(job, "spec");
        if (RolesField(job["kind"]) is { } field)
            return TreeEditing.Entry(spec, field, role);
        spec.OpenDeep();
        return new ManifestMap(isOpen: true);
    }

    private static string? RolesField(ManifestNode? kind) => (kind as ManifestScalar)?.Text switch
    {
        "PyTorchJob" => "pytorchReplicaSpecs",
        "TFJob" => "tfReplicaSpecs",
        "MPIJob" => "mpiReplicaSpecs",
        "XGBoostJob" => "xgbReplicaSpecs",
        "PaddleJob" => "paddleReplicaSpecs",
        "JAXJob" => "jaxReplicaSpecs",
        _ => null,
    };
}
