using Kubewright.Intents;

namespace Kubewright;

/// <summary>What people say of pods and pod templates, in terms of the fields that it sets.</summary>
public static class PodIntents
{
    /// <summary>
    /// Runs the pod only on nodes whose label has one of the values: an expression with operator <c>In</c> in
    /// <c>affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions</c>. Several calls must hold together.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="label">The nodes' label.</param>
    /// <param name="values">The values, one at least.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    [ManifestIntent("Pod.RequireNodes")]
    public static TPod RequireNodes<TPod>(this TPod pod, string label, params string[] values)
        where TPod : IPod
    {
        RequireValues(label, values);
        AffinityTree.RequireNodes(pod.Template.Node, label, values.ToList());
        return pod;
    }

    /// <summary>
    /// Prefers nodes whose label has one of the values: an entry of
    /// <c>affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution</c> with one expression, operator <c>In</c>.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="weight">How much it counts, 1 to 100.</param>
    /// <param name="label">The nodes' label.</param>
    /// <param name="values">The values, one at least.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    [ManifestIntent("Pod.PreferNodes")]
    public static TPod PreferNodes<TPod>(this TPod pod, int weight, string label, params string[] values)
        where TPod : IPod
    {
        RequireValues(label, values);
        AffinityTree.PreferNodes(pod.Template.Node, weight, label, values.ToList());
        return pod;
    }

    /// <summary>
    /// Runs the pod only on nodes with one of these GPUs: <see cref="RequireNodes"/> on the label <c>nvidia.com/gpu.product</c>, which GPU feature discovery
    /// sets.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="products">Values such as <see cref="GpuProduct.A100_SXM4_80GB"/>, one at least.</param>
    /// <exception cref="ArgumentException">There is no product.</exception>
    [ManifestIntent("Pod.RequireGpu")]
    public static TPod RequireGpu<TPod>(this TPod pod, params string[] products)
        where TPod : IPod => pod.RequireNodes(AffinityTree.GpuProductLabel, products);

    /// <summary>
    /// Lets the pod run on nodes that are kept for GPU work: a toleration with the resource as <c>key</c>, <c>operator: Exists</c> and
    /// <c>effect: NoSchedule</c>.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="resource">The taint's key, which by custom is the name of the resource.</param>
    [ManifestIntent("Pod.TolerateGpuTaint")]
    public static TPod TolerateGpuTaint<TPod>(this TPod pod, string resource = "nvidia.com/gpu")
        where TPod : IPod
    {
        PodTree.TolerateGpuTaint(pod.Template.Node, resource);
        return pod;
    }

    /// <summary>
    /// Spreads the pods that have this pod's labels evenly over zones, racks or nodes: <c>topologySpreadConstraints</c> with <c>maxSkew</c> and a
    /// <c>labelSelector</c> of the labels that the pod has now.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="topologyKey">The nodes' label that names the zone: <c>topology.kubernetes.io/zone</c>.</param>
    /// <param name="maxSkew">By how many pods two zones may differ, 1 or more.</param>
    /// <param name="required">Whether a pod that would break this waits (<c>DoNotSchedule</c>) or runs all the same (<c>ScheduleAnyway</c>).</param>
    /// <exception cref="InvalidOperationException">The pod has no labels yet.</exception>
    [ManifestIntent("Pod.SpreadAcross")]
    public static TPod SpreadAcross<TPod>(this TPod pod, string topologyKey, int maxSkew = 1, bool required = false)
        where TPod : IPod
    {
        RequireLabels(pod, nameof(SpreadAcross));
        PodTree.SpreadAcross(pod.Template.Node, topologyKey, maxSkew, required);
        return pod;
    }

    /// <summary>
    /// Keeps pods that have this pod's labels off each other's nodes: <c>affinity.podAntiAffinity</c> on <c>kubernetes.io/hostname</c> with a <c>labelSelector</c> of
    /// the labels that the pod has now.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="required">
    /// Whether a second pod never runs on the node (<c>requiredDuringScheduling…</c>) or only if there is no other (<c>preferredDuringScheduling…</c>, weight 100).
    /// </param>
    /// <exception cref="InvalidOperationException">The pod has no labels yet.</exception>
    [ManifestIntent("Pod.AvoidSameNode")]
    public static TPod AvoidSameNode<TPod>(this TPod pod, bool required = false)
        where TPod : IPod
    {
        RequireLabels(pod, nameof(AvoidSameNode));
        AffinityTree.AvoidSameNode(pod.Template.Node, required);
        return pod;
    }

    private static void RequireValues(string label, string[] values)
    {
        if (values.Length == 0)
            throw new ArgumentException($"Give at least one value of '{label}'.", nameof(values));
    }

    private static void RequireLabels(IPod pod, string intent)
    {
        if (PodTree.Labels(pod.Template.Node) is null)
            throw new InvalidOperationException($"{intent} selects pods by the labels of this one, which has none yet: call Labels before it.");
    }
}
