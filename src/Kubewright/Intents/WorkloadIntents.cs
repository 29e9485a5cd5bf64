namespace Kubewright;

/// <summary>What people say of workloads, in terms of the fields that it sets and the objects that it makes.</summary>
public static class WorkloadIntents
{
    /// <summary>
    /// Finds the workload's pods by labels: <c>spec.selector.matchLabels</c>, and the same in the template's <c>metadata.labels</c> where a label is missing there.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="labels">The labels, one at least. They cannot be changed once the workload exists.</param>
    [ManifestField("spec.selector.matchLabels{}")]
    [ManifestField("spec.template.metadata.labels{}")]
    public static Deployment Selector(this Deployment workload, params (string Key, string Value)[] labels) =>
        Label(workload.Selector(selector => selector.MatchLabels(labels)), labels);

    /// <inheritdoc cref="Selector(Deployment, ValueTuple{string, string}[])"/>
    [ManifestField("spec.selector.matchLabels{}")]
    [ManifestField("spec.template.metadata.labels{}")]
    public static StatefulSet Selector(this StatefulSet workload, params (string Key, string Value)[] labels) =>
        Label(workload.Selector(selector => selector.MatchLabels(labels)), labels);

    /// <inheritdoc cref="Selector(Deployment, ValueTuple{string, string}[])"/>
    [ManifestField("spec.selector.matchLabels{}")]
    [ManifestField("spec.template.metadata.labels{}")]
    public static DaemonSet Selector(this DaemonSet workload, params (string Key, string Value)[] labels) =>
        Label(workload.Selector(selector => selector.MatchLabels(labels)), labels);

    /// <inheritdoc cref="Selector(Deployment, ValueTuple{string, string}[])"/>
    [ManifestField("spec.selector.matchLabels{}")]
    [ManifestField("spec.template.metadata.labels{}")]
    public static ReplicaSet Selector(this ReplicaSet workload, params (string Key, string Value)[] labels) =>
        Label(workload.Selector(selector => selector.MatchLabels(labels)), labels);

    /// <summary>Selects pods, too, by their labels: <c>spec.selector.matchLabels</c>.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="labels">The labels, one at least.</param>
    [ManifestField("spec.selector.matchLabels{}")]
    public static PodDisruptionBudget Selector(this PodDisruptionBudget budget, params (string Key, string Value)[] labels) =>
        budget.Selector(selector => selector.MatchLabels(labels));

    /// <summary>Replaces old pods step by step: <c>spec.strategy.type: RollingUpdate</c> and <c>spec.strategy.rollingUpdate</c>.</summary>
    /// <param name="deployment">The Deployment.</param>
    /// <param name="maxSurge">How many pods there may be above <c>replicas</c>: a number or a percentage.</param>
    /// <param name="maxUnavailable">How many pods may be missing from <c>replicas</c>: a number or a percentage. Not 0 together with <paramref name="maxSurge"/>.</param>
    [ManifestField("spec.strategy.type")]
    [ManifestField("spec.strategy.rollingUpdate")]
    public static Deployment RollingUpdate(
        this Deployment deployment,
        [ManifestField("maxSurge")] IntegerOrString? maxSurge = null,
        [ManifestField("maxUnavailable")] IntegerOrString? maxUnavailable = null) =>
        deployment.Strategy(strategy => strategy.Type(DeploymentStrategyType.RollingUpdate).RollingUpdate(update =>
        {
            if (maxSurge is { } surge)
                update.MaxSurge(surge);
            if (maxUnavailable is { } unavailable)
                update.MaxUnavailable(unavailable);
        }));

    /// <summary>Replaces old pods node by node: <c>spec.updateStrategy.type: RollingUpdate</c> and <c>spec.updateStrategy.rollingUpdate</c>.</summary>
    /// <param name="daemonSet">The DaemonSet.</param>
    /// <param name="maxSurge">On how many nodes the new pod may start before the old one is gone: a number or a percentage.</param>
    /// <param name="maxUnavailable">On how many nodes the pod may be missing: a number or a percentage. Not 0 together with <paramref name="maxSurge"/>.</param>
    [ManifestField("spec.updateStrategy.type")]
    [ManifestField("spec.updateStrategy.rollingUpdate")]
    public static DaemonSet RollingUpdate(
        this DaemonSet daemonSet,
        [ManifestField("maxSurge")] IntegerOrString? maxSurge = null,
        [ManifestField("maxUnavailable")] IntegerOrString? maxUnavailable = null) =>
        daemonSet.UpdateStrategy(strategy => strategy.Type(DaemonSetUpdateStrategyType.RollingUpdate).RollingUpdate(update =>
        {
            if (maxSurge is { } surge)
                update.MaxSurge(surge);
            if (maxUnavailable is { } unavailable)
                update.MaxUnavailable(unavailable);
        }));

    /// <summary>Replaces old pods from the last to the first: <c>spec.updateStrategy.type: RollingUpdate</c> and <c>spec.updateStrategy.rollingUpdate</c>.</summary>
    /// <param name="statefulSet">The StatefulSet.</param>
    /// <param name="partition">Pods with a lower number stay as they are.</param>
    /// <param name="maxUnavailable">How many pods may be missing: a number or a percentage.</param>
    [ManifestField("spec.updateStrategy.type")]
    [ManifestField("spec.updateStrategy.rollingUpdate")]
    public static StatefulSet RollingUpdate(
        this StatefulSet statefulSet,
        [ManifestField("partition")] int? partition = null,
        [ManifestField("maxUnavailable")] IntegerOrString? maxUnavailable = null) =>
        statefulSet.UpdateStrategy(strategy => strategy.Type("RollingUpdate").RollingUpdate(update =>
        {
            if (partition is { } first)
                update.Partition(first);
            if (maxUnavailable is { } unavailable)
                update.MaxUnavailable(unavailable);
        }));

    /// <summary>
    /// A Service in front of the workload's pods: the workload's name and namespace, <c>type: ClusterIP</c>, the labels that the workload finds its pods by as <c>selector</c>, and one
    /// port with the target's name, <c>targetPort</c> its number, and its <c>protocol</c> where that is not TCP.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="target">The port that the containers listen on.</param>
    /// <param name="port">The port that clients use; the target's own where none is given.</param>
    /// <param name="configure">Sets more of the Service.</param>
    /// <exception cref="InvalidOperationException">The workload has no name, or no labels to find its pods by.</exception>
    public static Service Expose(this IPodController workload, Port target, int? port = null, Action<Service>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(target);
        var service = InNamespaceOf(workload, new Service(workload.RequireName()), static (it, name) => it.Namespace(name))
            .Type(ServiceType.ClusterIP)
            .Selector(workload.PodLabels());
        Action<ServicePort> named = entry => entry.Name(target.Name).TargetPort(target.Number);
        service = target.IsTcp ? service.Port(port ?? target.Number, named) : service.Port(port ?? target.Number, target.Protocol, named);
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
    public static HorizontalPodAutoscaler Autoscale(this IScalable workload, int min, int max, Action<HorizontalPodAutoscaler>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(workload);
        var name = workload.RequireName();
        var scaler = InNamespaceOf(workload, new HorizontalPodAutoscaler(name + "-hpa", max), static (it, place) => it.Namespace(place))
            .ScaleTargetRef(workload.Text("kind")!, name, reference => reference.ApiVersion(workload.Text("apiVersion")!))
            .MinReplicas(min);
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
    public static PodDisruptionBudget Budget(this IPodController workload, IntegerOrString? minAvailable = null, IntegerOrString? maxUnavailable = null)
    {
        ArgumentNullException.ThrowIfNull(workload);
        if (minAvailable is null == maxUnavailable is null)
            throw new ArgumentException("A disruption budget says either minAvailable or maxUnavailable.", minAvailable is null ? nameof(minAvailable) : nameof(maxUnavailable));
        var budget = InNamespaceOf(workload, new PodDisruptionBudget(workload.RequireName() + "-pdb"), static (it, name) => it.Namespace(name))
            .Selector(selector => selector.MatchLabels(workload.PodLabels()));
        return minAvailable is { } available ? budget.MinAvailable(available) : budget.MaxUnavailable(maxUnavailable!.Value);
    }

    private static T InNamespaceOf<T>(IManifest source, T manifest, Func<T, string, T> setNamespace) =>
        source.Namespace() is { } name ? setNamespace(manifest, name) : manifest;

    private static T Label<T>(T workload, (string Key, string Value)[] labels)
        where T : IPodController
    {
        var pods = workload.Pods;
        foreach (var (key, value) in labels)
        {
            if (pods.LabelsOrNull?[key] is null)
                pods.Labels(key, value);
        }

        return workload;
    }
}
