using Kubewright.Intents;

namespace Kubewright;

/// <summary>What people say of workloads, in terms of the fields that it sets and the objects that it makes.</summary>
public static class WorkloadIntents
{
    /// <summary>
    /// Finds the workload's pods by labels: <c>spec.selector.matchLabels</c>, and the same in the template's <c>metadata.labels</c> where a label is missing there.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="labels">The labels, one at least. They cannot be changed once the workload exists.</param>
    [ManifestIntent("Workload.Selector")]
    public static Deployment Selector(this Deployment workload, params (string Key, string Value)[] labels)
    {
        ArgumentNullException.ThrowIfNull(workload);
        WorkloadTree.SelectAndLabel(workload.Node, labels.ToMap());
        return workload;
    }

    /// <inheritdoc cref="Selector(Deployment, ValueTuple{string, string}[])"/>
    [ManifestIntent("Workload.Selector")]
    public static StatefulSet Selector(this StatefulSet workload, params (string Key, string Value)[] labels)
    {
        ArgumentNullException.ThrowIfNull(workload);
        WorkloadTree.SelectAndLabel(workload.Node, labels.ToMap());
        return workload;
    }

    /// <inheritdoc cref="Selector(Deployment, ValueTuple{string, string}[])"/>
    [ManifestIntent("Workload.Selector")]
    public static DaemonSet Selector(this DaemonSet workload, params (string Key, string Value)[] labels)
    {
        ArgumentNullException.ThrowIfNull(workload);
        WorkloadTree.SelectAndLabel(workload.Node, labels.ToMap());
        return workload;
    }

    /// <inheritdoc cref="Selector(Deployment, ValueTuple{string, string}[])"/>
    [ManifestIntent("Workload.Selector")]
    public static ReplicaSet Selector(this ReplicaSet workload, params (string Key, string Value)[] labels)
    {
        ArgumentNullException.ThrowIfNull(workload);
        WorkloadTree.SelectAndLabel(workload.Node, labels.ToMap());
        return workload;
    }

    /// <summary>Selects pods, too, by their labels: <c>spec.selector.matchLabels</c>.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="labels">The labels, one at least.</param>
    [ManifestIntent("Budget.Selector")]
    public static PodDisruptionBudget Selector(this PodDisruptionBudget budget, params (string Key, string Value)[] labels)
    {
        ArgumentNullException.ThrowIfNull(budget);
        WorkloadTree.Select(budget.Node, labels.ToMap());
        return budget;
    }

    /// <summary>Replaces old pods step by step: <c>spec.strategy.type: RollingUpdate</c> and <c>spec.strategy.rollingUpdate</c>.</summary>
    /// <param name="deployment">The Deployment.</param>
    /// <param name="maxSurge">How many pods there may be above <c>replicas</c>: a number or a percentage.</param>
    /// <param name="maxUnavailable">How many pods may be missing from <c>replicas</c>: a number or a percentage. Not 0 together with <paramref name="maxSurge"/>.</param>
    [ManifestIntent("Deployment.RollingUpdate")]
    public static Deployment RollingUpdate(
        this Deployment deployment,
        IntegerOrString? maxSurge = null,
        IntegerOrString? maxUnavailable = null)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        WorkloadTree.RollingUpdate(deployment.Node, "strategy", ("maxSurge", maxSurge.ToNode()), ("maxUnavailable", maxUnavailable.ToNode()));
        return deployment;
    }

    /// <summary>Replaces old pods node by node: <c>spec.updateStrategy.type: RollingUpdate</c> and <c>spec.updateStrategy.rollingUpdate</c>.</summary>
    /// <param name="daemonSet">The DaemonSet.</param>
    /// <param name="maxSurge">On how many nodes the new pod may start before the old one is gone: a number or a percentage.</param>
    /// <param name="maxUnavailable">On how many nodes the pod may be missing: a number or a percentage. Not 0 together with <paramref name="maxSurge"/>.</param>
    [ManifestIntent("DaemonSet.RollingUpdate")]
    public static DaemonSet RollingUpdate(
        this DaemonSet daemonSet,
        IntegerOrString? maxSurge = null,
        IntegerOrString? maxUnavailable = null)
    {
        ArgumentNullException.ThrowIfNull(daemonSet);
        WorkloadTree.RollingUpdate(daemonSet.Node, "updateStrategy", ("maxSurge", maxSurge.ToNode()), ("maxUnavailable", maxUnavailable.ToNode()));
        return daemonSet;
    }

    /// <summary>Replaces old pods from the last to the first: <c>spec.updateStrategy.type: RollingUpdate</c> and <c>spec.updateStrategy.rollingUpdate</c>.</summary>
    /// <param name="statefulSet">The StatefulSet.</param>
    /// <param name="partition">Pods with a lower number stay as they are.</param>
    /// <param name="maxUnavailable">How many pods may be missing: a number or a percentage.</param>
    [ManifestIntent("StatefulSet.RollingUpdate")]
    public static StatefulSet RollingUpdate(
        this StatefulSet statefulSet,
        int? partition = null,
        IntegerOrString? maxUnavailable = null)
    {
        ArgumentNullException.ThrowIfNull(statefulSet);
        WorkloadTree.RollingUpdate(statefulSet.Node, "updateStrategy", ("partition", partition.ToNode()), ("maxUnavailable", maxUnavailable.ToNode()));
        return statefulSet;
    }

    /// <summary>
    /// A Service in front of the workload's pods: the workload's name and namespace, <c>type: ClusterIP</c>, the labels that the workload finds its pods by as <c>selector</c>, and one
    /// port with the target's name, <c>targetPort</c> its number, and its <c>protocol</c> where that is not TCP.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="target">The port that the containers listen on.</param>
    /// <param name="port">The port that clients use; the target's own where none is given.</param>
    /// <param name="configure">Sets more of the Service.</param>
    /// <exception cref="InvalidOperationException">The workload has no name, or no labels to find its pods by.</exception>
    [ManifestIntent("Workload.Expose")]
    public static Service Expose(this IPodController workload, Port target, int? port = null, Action<Service>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(target);
        workload.RequireName();
        workload.RequirePodLabels();
        var service = new Service(CompanionTree.Expose(workload.Node, target.Name, target.Number, target.Protocol, port.ToNode()));
        configure?.Invoke(service);
        return service;
    }

    /// <summary>
    /// An autoscaler of the workload: the workload's name with <c>-hpa</c>, its namespace, <c>scaleTargetRef</c>, <c>minReplicas</c> and <c>maxReplicas</c>.
    /// </summary>
    /// <param name="workload">The workload. Its own <c>replicas</c> count until the autoscaler first acts, and again each time it is applied.</param>
    /// <param name="min">The fewest pods, 1 or more.</param>
    /// <param name="max">The most pods, <paramref name="min"/> or more.</param>
    /// <param name="configure">Sets the metrics: <c>hpa =&gt; hpa.CpuUtilization(70)</c>.</param>
    /// <exception cref="InvalidOperationException">The workload has no name.</exception>
    [ManifestIntent("Workload.Autoscale")]
    public static HorizontalPodAutoscaler Autoscale(this IScalable workload, int min, int max, Action<HorizontalPodAutoscaler>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(workload);
        workload.RequireName();
        var scaler = new HorizontalPodAutoscaler(CompanionTree.Autoscale(workload.Node, min, max));
        configure?.Invoke(scaler);
        return scaler;
    }

    /// <summary>
    /// A disruption budget of the workload's pods: the workload's name with <c>-pdb</c>, its namespace, the labels that it finds its pods by as <c>selector.matchLabels</c>, and
    /// <c>minAvailable</c> or <c>maxUnavailable</c>.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="minAvailable">How many pods node drains leave running: a number or a percentage.</param>
    /// <param name="maxUnavailable">How many pods node drains may take away at a time: a number or a percentage.</param>
    /// <exception cref="ArgumentException">Both or neither of the two are given.</exception>
    /// <exception cref="InvalidOperationException">The workload has no name, or no labels to find its pods by.</exception>
    [ManifestIntent("Workload.Budget")]
    public static PodDisruptionBudget Budget(this IPodController workload, IntegerOrString? minAvailable = null, IntegerOrString? maxUnavailable = null)
    {
        ArgumentNullException.ThrowIfNull(workload);
        if (minAvailable is null == maxUnavailable is null)
            throw new ArgumentException("A disruption budget says either minAvailable or maxUnavailable.", minAvailable is null ? nameof(minAvailable) : nameof(maxUnavailable));
        workload.RequireName();
        workload.RequirePodLabels();
        return new PodDisruptionBudget(CompanionTree.Budget(workload.Node, minAvailable.ToNode(), maxUnavailable.ToNode()));
    }
}
