using Kubewright.Schemas;

namespace Kubewright.Rules.Workloads;

/// <summary>
/// Metrics and behavior of an autoscaler of the first version: its CPU target and what annotations carry. The server converts them to the
/// second version and checks and reports them there.
/// </summary>
internal sealed class FirstAutoscalers() : ComponentRule("KW1348", "Metrics of a first-version autoscaler", "io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler")
{
    private static readonly Lazy<ManifestChecker> Checker = new(() => new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.Where(["KW134", "KW100"], ["KW1001", "KW1002"])));

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var annotations = node.Map("metadata")?.Map("annotations");
        var cpuTarget = node.Map("spec")?.Field("targetCPUUtilizationPercentage");
        var metrics = AutoscalerConversion.Metrics(annotations?.Text("autoscaling.alpha.kubernetes.io/metrics"));
        var behavior = AutoscalerConversion.Behavior(annotations?.Text("autoscaling.alpha.kubernetes.io/behavior"));
        if (behavior is null && metrics is null && cpuTarget?.AsInteger() is not < 1)
            return;

        // A text that cannot be decoded counts as none.
        if (metrics is not null && !CanBeDecoded(metrics, null))
            metrics = null;
        if (behavior is not null && !CanBeDecoded(null, behavior))
            behavior = null;
        if (cpuTarget is not null)
            (metrics ??= new ManifestList()).Add(AutoscalerConversion.CpuMetric(cpuTarget));
        foreach (var finding in Find(metrics, behavior))
        {
            if (finding.Path.StartsWith("spec.metrics[", StringComparison.Ordinal) || finding.Path.StartsWith("spec.behavior", StringComparison.Ordinal))
                context.Report(finding.Path, finding.Message, annotations ?? cpuTarget);
        }
    }

    private static bool CanBeDecoded(ManifestList? metrics, ManifestMap? behavior) =>
        !Find(metrics, behavior).Any(finding => finding.RuleId.StartsWith("KW100", StringComparison.Ordinal));

    private static IReadOnlyList<Finding> Find(ManifestList? metrics, ManifestMap? behavior)
    {
        var spec = new ManifestMap();
        if (metrics is not null)
            spec.Set("metrics", metrics);
        if (behavior is not null)
            spec.Set("behavior", behavior);
        var manifest = new ManifestMap();
        manifest.Set("apiVersion", ManifestScalar.String("autoscaling/v2"));
        manifest.Set("kind", ManifestScalar.String("HorizontalPodAutoscaler"));
        manifest.Set("spec", spec);
        return Checker.Value.Check(manifest);
    }
}
