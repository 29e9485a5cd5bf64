namespace Kubewright;

/// <summary>What people say of pods and pod templates, in terms of the fields that it sets.</summary>
public static class PodIntents
{
    private const string GpuProductLabel = "nvidia.com/gpu.product";
    private const string HostnameLabel = "kubernetes.io/hostname";

    /// <summary>
    /// Runs the pod only on nodes whose label has one of the values: an expression with operator <c>In</c> in
    /// <c>affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions</c>. Several calls must hold together.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="label">The nodes' label.</param>
    /// <param name="values">The values, one at least.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    [ManifestField("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[]")]
    public static TPod RequireNodes<TPod>(this TPod pod, string label, params string[] values)
        where TPod : IPod
    {
        RequireValues(label, values);
        pod.Template.Affinity(affinity => affinity.NodeAffinity(nodes => nodes.RequiredDuringSchedulingIgnoredDuringExecution(selector => selector.AddExpression(label, values))));
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
    [ManifestField("spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[]")]
    public static TPod PreferNodes<TPod>(this TPod pod, int weight, string label, params string[] values)
        where TPod : IPod
    {
        RequireValues(label, values);
        pod.Template.Affinity(affinity => affinity.NodeAffinity(nodes => nodes.PreferredDuringSchedulingIgnoredDuringExecution(weight, term =>
            term.Preference(preference => preference.MatchExpression(label, NodeSelectorRequirementOperator.In, expression => expression.Values(values))))));
        return pod;
    }

    /// <summary>
    /// Runs the pod only on nodes with one of these GPUs: <see cref="RequireNodes"/> on the label <c>nvidia.com/gpu.product</c>, which GPU feature discovery
    /// sets.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="products">Values such as <see cref="GpuProduct.A100_SXM4_80GB"/>, one at least.</param>
    /// <exception cref="ArgumentException">There is no product.</exception>
    [ManifestField("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[]")]
    public static TPod RequireGpu<TPod>(this TPod pod, params string[] products)
        where TPod : IPod => pod.RequireNodes(GpuProductLabel, products);

    /// <summary>
    /// Lets the pod run on nodes that are kept for GPU work: a toleration with the resource as <c>key</c>, <c>operator: Exists</c> and
    /// <c>effect: NoSchedule</c>.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="resource">The taint's key, which by custom is the name of the resource.</param>
    [ManifestField("spec.tolerations[]")]
    public static TPod TolerateGpuTaint<TPod>(this TPod pod, [ManifestField("key")] string resource = "nvidia.com/gpu")
        where TPod : IPod
    {
        pod.Template.Toleration(toleration => toleration.Key(resource).Operator(TolerationOperator.Exists).Effect("NoSchedule"));
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
    [ManifestField("spec.topologySpreadConstraints[topologyKey,whenUnsatisfiable]")]
    public static TPod SpreadAcross<TPod>(this TPod pod, [ManifestField("topologyKey")] string topologyKey, [ManifestField("maxSkew")] int maxSkew = 1, bool required = false)
        where TPod : IPod
    {
        var labels = OwnLabels(pod, nameof(SpreadAcross));
        var whenUnsatisfiable = required ? WhenUnsatisfiable.DoNotSchedule : WhenUnsatisfiable.ScheduleAnyway;
        pod.Template.TopologySpreadConstraint(maxSkew, topologyKey, whenUnsatisfiable, constraint => constraint.LabelSelector(selector => selector.MatchLabels(labels)));
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
    [ManifestField("spec.affinity.podAntiAffinity")]
    public static TPod AvoidSameNode<TPod>(this TPod pod, bool required = false)
        where TPod : IPod
    {
        var labels = OwnLabels(pod, nameof(AvoidSameNode));
        Action<PodAffinityTerm> sameLabels = term => term.LabelSelector(selector => selector.MatchLabels(labels));
        pod.Template.Affinity(affinity => affinity.PodAntiAffinity(others => _ = required
            ? others.RequiredDuringSchedulingIgnoredDuringExecution(HostnameLabel, sameLabels)
            : others.PreferredDuringSchedulingIgnoredDuringExecution(100, weighted => weighted.PodAffinityTerm(HostnameLabel, sameLabels))));
        return pod;
    }

    private static void AddExpression(this NodeSelector selector, string label, string[] values)
    {
        // Terms are alternatives and the expressions of one term are not: what is required goes into one term.
        if (selector.Node["nodeSelectorTerms"] is ManifestList { Count: > 0 } terms && terms[0] is ManifestMap first)
            AddTo(new NodeSelectorTerm(first));
        else
            selector.NodeSelectorTerm(AddTo);

        void AddTo(NodeSelectorTerm term) => term.MatchExpression(label, NodeSelectorRequirementOperator.In, expression => expression.Values(values));
    }

    private static void RequireValues(string label, string[] values)
    {
        if (values.Length == 0)
            throw new ArgumentException($"Give at least one value of '{label}'.", nameof(values));
    }

    private static IEnumerable<KeyValuePair<string, string>> OwnLabels(IPod pod, string intent)
    {
        if (pod.Template.LabelsOrNull is not { } labels)
            throw new InvalidOperationException($"{intent} selects pods by the labels of this one, which has none yet: call Labels before it.");
        return [.. labels.Select(label => KeyValuePair.Create(label.Key, ((ManifestScalar)label.Value).Text))];
    }
}
