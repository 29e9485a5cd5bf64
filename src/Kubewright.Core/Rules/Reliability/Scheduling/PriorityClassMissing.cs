namespace Kubewright.Rules.Reliability;

internal sealed class PriorityClassMissing() : PodPolicy("KW2086", "priority-class-missing", "Give the workload a priority class", Severity.Info, isOn: false)
{
    private static readonly RuleOption<bool> GpuOnly = RuleOption.Boolean("gpu_only", false, "Whether to look only at pods that ask for an accelerator.");

    public override IReadOnlyList<RuleOption> Options => [GpuOnly];

    public override RuleDocumentation Documentation => new(
        Why: """
            When the cluster is full, priorities decide who runs. A pod without one counts as much as every other that has none, be it a web shop or an
            experiment.
            """,
        Fix: "Set priorityClassName to a class that the cluster defines.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              priorityClassName: production
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        Polaris = ["priorityClassNotSet"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var owner = pod.Owner;
        if (!pod.Spec.IsCertainlyEmpty("priorityClassName") || (context.Get(GpuOnly) && !pod.Containers.Any(container => Accelerators.Requests(container.Node, Accelerators.IsAccelerator))))
            return;
        if (!owner.Labels.IsCertainlyAbsent("kueue.x-k8s.io/priority-class") || (owner.KindName == "Job.batch.volcano.sh" && !owner.Spec.IsCertainlyEmpty("priorityClassName")))
            return;
        context.Report(pod.PathTo("priorityClassName"), "The pod has no priorityClassName and competes equally with everything else.", pod.Spec);
    }
}
