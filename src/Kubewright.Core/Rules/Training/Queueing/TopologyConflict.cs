using System.Globalization;

namespace Kubewright.Rules.Training;

internal sealed class TopologyConflict() : PodPolicy("KW4167", "kueue-tas-conflict", "Ask Kueue for one kind of topology", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "Each annotation asks for another placement of the same pods. Kueue refuses the job that asks for two.",
        Fix: "Keep one of the topology annotations; give slices a size and a topology.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                metadata:
                  annotations:
                    kueue.x-k8s.io/podset-required-topology: cloud.google.com/gce-topology-block
                    kueue.x-k8s.io/podset-unconstrained-topology: "true"
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                metadata:
                  annotations:
                    kueue.x-k8s.io/podset-required-topology: cloud.google.com/gce-topology-block
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
            """);

    private const string Prefix = "kueue.x-k8s.io/podset-";
    private const string Required = Prefix + "required-topology";
    private const string Preferred = Prefix + "preferred-topology";
    private const string Unconstrained = Prefix + "unconstrained-topology";
    private const string SliceTopology = Prefix + "slice-required-topology";
    private const string SliceSize = Prefix + "slice-size";
    private const string GroupName = Prefix + "group-name";

    private static readonly string[] Topologies = [Required, Preferred, Unconstrained];

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var annotations = pod.Annotations;
        if (annotations.Count == 0)
            return;
        foreach (var problem in Problems(annotations))
            context.Report(pod.PathToMetadata("annotations"), $"Topology annotations contradict each other: {problem}.", annotations);
    }

    private static IEnumerable<string> Problems(ManifestMap annotations)
    {
        var set = Topologies.Where(annotations.IsSet).ToArray();
        if (set.Length > 1)
            yield return $"{string.Join(" and ", set)} are set";
        if (annotations.IsSet(SliceSize) && annotations.IsCertainlyAbsent(SliceTopology))
            yield return $"{SliceSize} is set without {SliceTopology}";
        if (annotations.IsSet(SliceTopology) && annotations.IsCertainlyAbsent(SliceSize))
            yield return $"{SliceTopology} is set without {SliceSize}";
        if (annotations.Text(SliceSize) is { } size && !(int.TryParse(size, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 1))
            yield return $"{SliceSize} is '{size}' and must be a positive number";
        if (annotations.Text(Unconstrained) is { } unconstrained && !IsBoolean(unconstrained))
            yield return $"{Unconstrained} is '{unconstrained}' and must be true or false";
        if (!annotations.IsSet(GroupName))
            yield break;
        if (annotations.IsSet(SliceSize) || annotations.IsSet(SliceTopology))
            yield return $"{GroupName} is set together with slices";
        if (annotations.IsCertainlyAbsent(Required) && annotations.IsCertainlyAbsent(Preferred))
            yield return $"{GroupName} is set without {Required} or {Preferred}";
    }

    /// <summary>As Go reads a boolean.</summary>
    private static bool IsBoolean(string text) => text is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False";
}
