using System.Globalization;

namespace Kubewright.Rules.Training;

internal sealed class RayResourcesMissing() : ObjectPolicy("KW4213", "ray-resources-missing", "Size Ray by its containers' limits", Severity.Warning, RaySpec.Kinds)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Ray plans with what the limits of its containers say. Without them it believes to have the whole node, starts too many tasks, and is ended for its memory.
            """,
        Fix: "Set limits for memory and CPU, and GPUs where Ray is told of some.",
        Bad: """
            apiVersion: ray.io/v1
            kind: RayCluster
            metadata: {name: tuning}
            spec:
              headGroupSpec:
                template: {spec: {containers: [{name: head, image: 'rayproject/ray:2.46.0', resources: {limits: {cpu: 4, memory: 16Gi}}}]}}
              workerGroupSpecs:
                - groupName: workers
                  template: {spec: {containers: [{name: worker, image: 'rayproject/ray:2.46.0', resources: {limits: {cpu: 4}}}]}}
            """,
        Good: """
            apiVersion: ray.io/v1
            kind: RayCluster
            metadata: {name: tuning}
            spec:
              headGroupSpec:
                template: {spec: {containers: [{name: head, image: 'rayproject/ray:2.46.0', resources: {limits: {cpu: 4, memory: 16Gi}}}]}}
              workerGroupSpecs:
                - groupName: workers
                  template: {spec: {containers: [{name: worker, image: 'rayproject/ray:2.46.0', resources: {limits: {cpu: 4, memory: 16Gi}}}]}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var (group, path, _) in RaySpec.Of(manifest)?.Groups() ?? [])
        {
            if (group.At("template", "spec", "containers").List is not { Count: > 0 } containers || containers[0].AsMap() is not { } container)
                continue;
            var limits = container.At("resources", "limits");
            var problems = new List<string>();
            if (container.At("resources", "limits", "memory").IsAbsent)
                problems.Add("has no memory limit");
            if (container.At("resources", "limits", "cpu").IsAbsent && container.At("resources", "requests", "cpu").IsAbsent)
                problems.Add("has no CPU");
            if (group.At("rayStartParams", "num-gpus").Node is ManifestScalar gpus && long.TryParse(gpus.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && Accelerators.IsCertainlyWithout(container))
                problems.Add($"is told of {number} GPUs and asks for none");
            if (problems.Count > 0)
            {
                context.Report(
                    $"{path}.template.spec.containers[0].resources.limits",
                    $"Ray container '{container.Text("name")}' {string.Join(" and ", problems)}; Ray takes its CPU, memory and GPU counts from the limits.",
                    limits.Node ?? container);
            }
        }
    }
}
