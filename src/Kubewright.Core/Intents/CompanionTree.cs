using Kubewright.Building;
using static Kubewright.Intents.TreeReading;

namespace Kubewright.Intents;

/// <summary>Objects that go with a workload and are made from it.</summary>
public static class CompanionTree
{
    /// <summary>A Service in front of the workload's pods.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="name">The port's name.</param>
    /// <param name="number">The port that the pods listen on.</param>
    /// <param name="protocol">The port's protocol.</param>
    /// <param name="port">The Service's port; the pods' where none is given.</param>
    public static ManifestMap Expose(ManifestMap workload, ManifestNode name, ManifestNode number, ManifestNode protocol, ManifestNode? port)
    {
        var service = Beside(workload, "v1", "Service", string.Empty);
        var spec = TreeEditing.Object(service, "spec");
        spec.SetField("type", "ClusterIP");
        SetEntries(TreeEditing.Object(spec, "selector"), OrUnknown(WorkloadTree.PodLabels(workload)));
        var entry = TreeEditing.Append(spec, "ports");
        entry.SetField("port", port ?? number);
        entry.SetField("name", name);
        entry.SetField("targetPort", number);
        PortTree.SetProtocol(entry, protocol);
        return service;
    }

    /// <summary>An autoscaler of the workload.</summary>
    public static ManifestMap Autoscale(ManifestMap workload, ManifestNode min, ManifestNode max)
    {
        var scaler = Beside(workload, "autoscaling/v2", "HorizontalPodAutoscaler", "-hpa");
        var spec = TreeEditing.Object(scaler, "spec");
        spec.SetField("maxReplicas", max);
        Refer(TreeEditing.Object(spec, "scaleTargetRef"), workload);
        spec.SetField("minReplicas", min);
        return scaler;
    }

    /// <summary>A disruption budget of the workload's pods.</summary>
    public static ManifestMap Budget(ManifestMap workload, ManifestNode? minAvailable, ManifestNode? maxUnavailable)
    {
        var budget = Beside(workload, "policy/v1", "PodDisruptionBudget", "-pdb");
        WorkloadTree.Select(budget, OrUnknown(WorkloadTree.PodLabels(workload)));
        var spec = TreeEditing.Object(budget, "spec");
        SetGiven(spec, "minAvailable", minAvailable);
        SetGiven(spec, "maxUnavailable", maxUnavailable);
        return budget;
    }

    /// <summary>Sets the fields of a reference to an object.</summary>
    internal static void Refer(ManifestMap reference, ManifestNode referred)
    {
        reference.SetField("apiVersion", OrUnknown(Field(referred, "apiVersion")));
        reference.SetField("kind", OrUnknown(Field(referred, "kind")));
        reference.SetField("name", OrUnknown(Field(referred, "metadata", "name")));
    }

    private static ManifestMap Beside(ManifestMap workload, string apiVersion, string kind, string suffix)
    {
        var made = new ManifestMap();
        made.SetField("apiVersion", apiVersion);
        made.SetField("kind", kind);
        var metadata = TreeEditing.Object(made, "metadata");
        metadata.SetField("name", Text(OrUnknown(Field(workload, "metadata", "name")), name => name + suffix));
        SetGiven(metadata, "namespace", Field(workload, "metadata", "namespace"));
        return made;
    }
}
