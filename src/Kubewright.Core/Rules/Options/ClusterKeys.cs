namespace Kubewright.Rules;

/// <summary>
/// What rules can be told about the cluster: <c>kubewright.gpu_taints = nvidia.com/gpu:NoSchedule</c>. Where nothing is said (an empty value), rules that need it are
/// silent. <c>kubewright.profile</c> sets what is common at a provider.
/// </summary>
internal static class ClusterKeys
{
    private const string Providers = "providers";

    private static readonly IReadOnlyList<string> NoTexts = [];

    public static readonly RuleOption<string> Profile = RuleOption.Word("profile", "", "Where the cluster runs; sets what is common there.", [.. FactFile.Names(Providers)]);
    public static readonly RuleOption<string> KubernetesVersion = RuleOption.Text("kubernetes_version", "", "The version of the cluster, such as 1.34, or a range: 1.33-1.35.");
    public static readonly RuleOption<IReadOnlyList<string>> EnabledApis = RuleOption.Texts("enabled_apis", NoTexts, "API versions that the cluster serves and most do not, such as resource.k8s.io/v1beta1.");
    public static readonly RuleOption<string> MigStrategy = RuleOption.Word("mig_strategy", "", "How nodes offer MIG slices.", "none", "single", "mixed");
    public static readonly RuleOption<IReadOnlyList<string>> GpuProducts = RuleOption.Texts("gpu_products", NoTexts, "The GPU models of the cluster.");
    public static readonly RuleOption<IReadOnlyList<Taint>> GpuTaints = new(
        "gpu_taints", "taints key=value:effect or key:effect, separated by commas", "", "The taints of GPU nodes.", [], text => OptionText.All(OptionText.Split(text), Taint.TryParse));
    public static readonly RuleOption<bool> ExtendedResourceToleration = RuleOption.Boolean("extended_resource_toleration", false, "Whether the cluster tolerates the taints of devices that a pod asks for.");
    public static readonly RuleOption<bool> GpuTimeSlicing = RuleOption.Boolean("gpu_time_slicing", false, "Whether GPUs are shared by time-slicing.");
    public static readonly RuleOption<bool> GpuAutoscaling = RuleOption.Boolean("gpu_autoscaling", false, "Whether GPU nodes are added on demand.");
    public static readonly RuleOption<string> Autoscaler = RuleOption.Word("autoscaler", "", "What adds and removes nodes.", "karpenter", "cluster-autoscaler", "both");
    public static readonly RuleOption<string> GangScheduler = RuleOption.Word("gang_scheduler", "", "What schedules the pods of a job together.", "kueue", "volcano", "coscheduling");
    public static readonly RuleOption<bool> Kueue = RuleOption.Boolean("kueue", false, "Whether jobs are queued by Kueue.");
    public static readonly RuleOption<IReadOnlyList<string>> KueueFrameworks = RuleOption.Texts("kueue_frameworks", NoTexts, "Job kinds that Kueue manages besides those it always does: pytorchjob, tfjob.");
    public static readonly RuleOption<bool> IstioInjection = RuleOption.Boolean("istio_injection", false, "Whether Istio adds its proxy to pods.");
    public static readonly RuleOption<bool> IstioNativeSidecars = RuleOption.Boolean("istio_native_sidecars", false, "Whether that proxy is a native sidecar.");
    public static readonly RuleOption<string> MpiOperator = RuleOption.Word("mpi_operator", "", "The API of MPIJob that the cluster has.", "v1", "v2beta1");
    public static readonly RuleOption<bool> MemlockUnlimited = RuleOption.Boolean("memlock_unlimited", false, "Whether nodes let every container lock memory.");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<RuleOption> All =
    [
        Profile, KubernetesVersion, EnabledApis, MigStrategy, GpuProducts, GpuTaints, ExtendedResourceToleration, GpuTimeSlicing, GpuAutoscaling, Autoscaler,
        GangScheduler, Kueue, KueueFrameworks, IstioInjection, IstioNativeSidecars, MpiOperator, MemlockUnlimited,
    ];

    /// <summary>What is common at a provider.</summary>
    public static IEnumerable<(RuleOption Key, object Value)> CommonAt(string profile)
    {
        var settings = FactFile.Read($"{Providers}/{profile}.json").Map("settings")!;
        foreach (var key in All)
        {
            if (settings.Text(key.Key) is { } text && key.Parse(text) is { } value)
                yield return (key, value);
        }
    }
}
