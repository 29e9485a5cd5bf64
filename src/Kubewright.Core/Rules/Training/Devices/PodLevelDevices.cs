namespace Kubewright.Rules.Training;

internal sealed class PodLevelDevices() : PodPolicy("KW4004", "template-pod-level-resources-invalid", "Ask for devices per container, not per pod", Severity.Error)
{
    public override bool IsRefusal => true;

    public override RuleDocumentation Documentation => new(
        Why: """
            Resources of a whole pod are cpu, memory and huge pages; a device belongs to a container. The API server does not look into custom resources: it takes this
            one, and the pods that its controller makes are refused.
            """,
        Fix: "Move the entry to the limits of the container that uses the device.",
        Bad: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              replicatedJobs:
                - name: workers
                  template:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          resources: {limits: {nvidia.com/gpu: 8}}
                          containers: [{name: trainer, image: 'ghcr.io/acme/trainer:1.8.0'}]
            """,
        Good: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              replicatedJobs:
                - name: workers
                  template:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers:
                            - name: trainer
                              image: ghcr.io/acme/trainer:1.8.0
                              resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override bool AppliesTo(ManifestObject manifest) => manifest.IsCustomWorkload;

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var list in new[] { "limits", "requests" })
        {
            foreach (var (resource, node) in pod.Spec.At("resources", list).Map ?? new ManifestMap())
            {
                if (node is not ManifestUnknown && resource is not ("cpu" or "memory") && !ResourceNames.IsHugePages(resource))
                    context.Report(pod.PathTo($"resources.{list}[{resource}]"), $"Pod-level resources cannot hold '{resource}'; move it to a container.", node, fix: Move(pod, list, resource, node));
            }
        }
    }

    /// <summary>Where there is one container, it gets what the pod was to have.</summary>
    private static ManifestFix? Move(PodTemplate pod, string list, string resource, ManifestNode amount)
    {
        if (pod.MayHaveMoreMainContainers || pod.MainContainers.ToList() is not [var container] || !ResourceNames.IsExtended(resource) || container.Node.At("resources", "limits", resource) is not { IsAbsent: true })
            return null;
        var removal = TreeFix.RemoveEdit(pod.Spec, "resources", list, resource);
        if (list == "requests" && pod.Spec.At("resources", "limits", resource).IsPresent)
            return new ManifestFix("Remove the request", removal);
        return new ManifestFix("Move it to the container", [removal, .. TreeFix.Set("", container.Node, amount.DeepClone(), "resources", "limits", resource).Edits]);
    }
}
