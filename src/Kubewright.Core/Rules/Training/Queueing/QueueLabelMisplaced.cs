namespace Kubewright.Rules.Training;

internal sealed class QueueLabelMisplaced() : ObjectPolicy("KW4165", "kueue-queue-label-misplaced", "Put the queue label on the object itself", Severity.Error, Kueue.Kinds)
{
    public override RuleDocumentation Documentation => new(
        Why: "Kueue reads the labels of the job. The same label on its pods, or as an annotation, puts it into no queue.",
        Fix: "Move it to the labels of the job itself.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                metadata: {labels: {kueue.x-k8s.io/queue-name: research}}
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune, labels: {kueue.x-k8s.io/queue-name: research}}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (!manifest.Labels.At(Kueue.QueueName).IsAbsent)
            return;
        if (Find(manifest.Metadata, "annotations", manifest, "metadata.annotations", context))
            return;
        foreach (var pod in manifest.Pods)
        {
            if (Find(pod.Metadata, "labels", manifest, pod.PathToMetadata("labels"), context) || Find(pod.Metadata, "annotations", manifest, pod.PathToMetadata("annotations"), context))
                return;
        }
    }

    private static bool Find(ManifestMap metadata, string field, ManifestObject manifest, string where, PolicyContext context)
    {
        if (metadata.Map(field) is not { } map || map.At(Kueue.QueueName) is not { Text: { } queue } label)
            return false;
        context.Report(
            Kueue.PathTo(Kueue.QueueName), $"Kueue reads {Kueue.QueueName} from metadata.labels of {manifest.Kind} '{manifest.DisplayName}', not from {where}.", label.Node!,
            fix: new ManifestFix("Move it to the labels of the object", [new RemoveField(map, Kueue.QueueName), .. TreeFix.Set("", manifest.Root, queue, "metadata", "labels", Kueue.QueueName).Edits]));
        return true;
    }
}
