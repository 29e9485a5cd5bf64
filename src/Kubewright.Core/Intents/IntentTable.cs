namespace Kubewright.Intents;

/// <summary>All intents, by the name in <c>Kubewright.ManifestIntentAttribute</c>.</summary>
public static class IntentTable
{
    private static readonly Dictionary<string, Intent> Intents = new[]
    {
        Edit("Builder.Suppress", it => SuppressionTree.Suppress(it.Target, it.Argument("rule"), it.Argument("reason"), it.Optional("annotate"))),

        Edit("Container.Image", it => ContainerTree.Image(it.Target, it.Argument("repository"), it.Argument("digest"))),
        Edit("Container.Env", it => ContainerTree.Env(it.Target, it.Argument("name"), it.Argument("value"))),
        Edit("Container.VariableFromSecret", it => ContainerTree.EnvFrom(it.Target, it.Argument("name"), "secretKeyRef", it.Argument("secret"), it.Argument("key"))),
        Edit("Container.VariableFromConfigMap", it => ContainerTree.EnvFrom(it.Target, it.Argument("name"), "configMapKeyRef", it.Argument("configMap"), it.Argument("key"))),
        Edit("Container.EnvFromSecret", it => ContainerTree.EnvFrom(it.Target, "secretRef", it.Argument("secret"))),
        Edit("Container.EnvFromConfigMap", it => ContainerTree.EnvFrom(it.Target, "configMapRef", it.Argument("configMap"))),
        Edit("Container.Port", it => ContainerTree.Port(it.Target, it.Part("port", "number"), it.Part("port", "protocol"))),
        Edit("Container.Requests", it => Amounts(it, "requests")),
        Edit("Container.Limits", it => Amounts(it, "limits")),
        Edit("Container.Gpus", it => ContainerTree.Gpus(it.Target, it.Argument("count"), it.Argument("resource"))),
        Edit("Container.Mount", it => ContainerTree.Mount(it.Target, it.Part("volume", "name"), it.Argument("path"), it.Optional("readOnly"), it.Optional("subPath"))),
        Edit("Container.SharedMemory", it => it.AddPodVolume(ContainerTree.SharedMemory(it.Target, it.Argument("size")))),

        Edit("Probe.HttpGet", it => ProbeTree.HttpGet(it.Target, it.Argument("path"), it.PortNumber("port"))),
        Edit("Probe.TcpSocket", it => ProbeTree.Connect(it.Target, "tcpSocket", it.PortNumber("port"))),
        Edit("Probe.Grpc", it => ProbeTree.Connect(it.Target, "grpc", it.PortNumber("port"))),
        Edit("Probe.Exec", it => ProbeTree.Exec(it.Target, it.Argument("command"))),

        Edit("Pod.RequireNodes", it => AffinityTree.RequireNodes(it.Target, it.Argument("label"), it.Argument("values"))),
        Edit("Pod.PreferNodes", it => AffinityTree.PreferNodes(it.Target, it.Argument("weight"), it.Argument("label"), it.Argument("values"))),
        Edit("Pod.RequireGpu", it => AffinityTree.RequireNodes(it.Target, AffinityTree.GpuProductLabel, it.Argument("products"))),
        Edit("Pod.TolerateGpuTaint", it => PodTree.TolerateGpuTaint(it.Target, it.Argument("resource"))),
        Edit("Pod.SpreadAcross", it => PodTree.SpreadAcross(it.Target, it.Argument("topologyKey"), it.Argument("maxSkew"), it.Argument("required"))),
        Edit("Pod.AvoidSameNode", it => AffinityTree.AvoidSameNode(it.Target, it.Argument("required"))),

        Edit("Autoscaler.CpuUtilization", it => AutoscalerTree.Utilization(it.Target, "cpu", it.Argument("percent"))),
        Edit("Autoscaler.MemoryUtilization", it => AutoscalerTree.Utilization(it.Target, "memory", it.Argument("percent"))),
        Edit("Autoscaler.Pods", it => AutoscalerTree.Pods(it.Target, it.Argument("metric"), it.Argument("averageValue"))),
        Edit("Autoscaler.Object", it => AutoscalerTree.Object(it.Target, it.Argument("described"), it.Argument("metric"), it.Argument("value"))),
        Edit("Autoscaler.External", it => AutoscalerTree.External(it.Target, it.Argument("metric"), it.Argument("averageValue"), it.Optional("selector"))),

        Edit("Workload.Selector", it => WorkloadTree.SelectAndLabel(it.Target, it.Optional("labels"))),
        Edit("Budget.Selector", it => WorkloadTree.Select(it.Target, it.Optional("labels"))),
        Edit("Deployment.RollingUpdate", it => RollingUpdate(it, "strategy", "maxSurge", "maxUnavailable")),
        Edit("DaemonSet.RollingUpdate", it => RollingUpdate(it, "updateStrategy", "maxSurge", "maxUnavailable")),
        Edit("StatefulSet.RollingUpdate", it => RollingUpdate(it, "updateStrategy", "partition", "maxUnavailable")),

        Make("Workload.Expose", it => CompanionTree.Expose(it.Target, it.Part("target", "name"), it.Part("target", "number"), it.Part("target", "protocol"), it.Optional("port"))),
        Make("Workload.Autoscale", it => CompanionTree.Autoscale(it.Target, it.Argument("min"), it.Argument("max"))),
        Make("Workload.Budget", it => CompanionTree.Budget(it.Target, it.Optional("minAvailable"), it.Optional("maxUnavailable"))),

        Edit("TrainingJob.Role", it => it.Callback("configure")?.Invoke(TrainingTree.Role(it.Target, it.Argument("role")))),
        Edit("TrainingJob.Workers", it => TrainingTree.Pods(it.Target, "Worker", it.Argument("replicas"), it.Callback("pod"))),
        Edit("TrainingJob.Master", it => TrainingTree.Pods(it.Target, "Master", 1, it.Callback("pod"))),
        Edit("TrainingJob.MasterAndWorkers", it =>
        {
            TrainingTree.Pods(it.Target, "Master", 1, it.Callback("pod"));
            TrainingTree.Pods(it.Target, "Worker", it.Argument("workers"), it.Callback("pod"));
        }),
        Edit("TrainingJob.ParameterServers", it => TrainingTree.Pods(it.Target, "PS", it.Argument("replicas"), it.Callback("pod"))),
        Edit("TrainingJob.Chief", it => TrainingTree.Pods(it.Target, "Chief", 1, it.Callback("pod"))),
        Edit("TrainingJob.LauncherAndWorkers", it =>
        {
            TrainingTree.Pods(it.Target, "Launcher", 1, it.Callback("launcher"));
            TrainingTree.Pods(it.Target, "Worker", it.Argument("workers"), it.Callback("worker"));
        }),

        Make("Volume.EmptyDir", it => VolumeTree.EmptyDir(it.Argument("name"), it.Optional("sizeLimit"))),
        Make("Volume.Memory", it => VolumeTree.Memory(it.Argument("name"), it.Optional("sizeLimit"))),
        Make("Volume.ConfigMap", it => VolumeTree.ConfigMap(it.Argument("name"), it.Argument("configMap"))),
        Make("Volume.Secret", it => VolumeTree.Secret(it.Argument("name"), it.Argument("secret"))),
        Make("Volume.PersistentVolumeClaim", it => VolumeTree.PersistentVolumeClaim(it.Argument("name"), it.Argument("claim"), it.Optional("readOnly"))),

        Make("Port", it => PortTree.Create(it.Argument("Name"), it.Argument("Number"), it.Argument("Protocol"))),
        Make("Port.Tcp", it => PortTree.Create(it.Argument("name"), it.Argument("number"), "TCP")),
        Make("Port.Udp", it => PortTree.Create(it.Argument("name"), it.Argument("number"), "UDP")),
        Make("Port.Sctp", it => PortTree.Create(it.Argument("name"), it.Argument("number"), "SCTP")),
    }.ToDictionary(intent => intent.Name);

    /// <summary>Every intent.</summary>
    public static IReadOnlyCollection<Intent> All => Intents.Values;

    /// <summary>The intent of a name, or <see langword="null"/> where there is none.</summary>
    public static Intent? Find(string name) => Intents.TryGetValue(name, out var intent) ? intent : null;

    /// <summary>An intent that changes the tree that it is called on.</summary>
    private static Intent Edit(string name, Action<IntentCall> apply) => new(name, apply);

    /// <summary>An intent that makes another tree, which its callback may then change.</summary>
    private static Intent Make(string name, Func<IntentCall, ManifestMap> make) => new(name, call =>
    {
        call.Result = make(call);
        call.Callback("configure")?.Invoke(call.Result);
    });

    private static void Amounts(IntentCall call, string field) =>
        ContainerTree.Amounts(call.Target, field, call.Optional("cpu"), call.Optional("memory"), call.Optional("ephemeralStorage"), call.Optional("others"));

    private static void RollingUpdate(IntentCall call, string strategy, string first, string second) =>
        WorkloadTree.RollingUpdate(call.Target, strategy, (first, call.Optional(first)), (second, call.Optional(second)));
}
