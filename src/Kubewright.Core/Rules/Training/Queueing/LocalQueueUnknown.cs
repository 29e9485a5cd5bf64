namespace Kubewright.Rules.Training;

internal sealed class LocalQueueUnknown() : SetPolicy("KW4173", "kueue-local-queue-unknown", "Use a LocalQueue of the job's namespace", Severity.Warning, Kueue.Kinds)
{
    public override RuleDocumentation Documentation => new(
        Why: "A job waits for its queue. One that is not in its namespace admits nobody.",
        Fix: "Name a LocalQueue of the job's own namespace.",
        Bad: """
            apiVersion: kueue.x-k8s.io/v1beta1
            kind: LocalQueue
            metadata: {name: research, namespace: ml}
            spec: {clusterQueue: gpus}
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune, namespace: ml, labels: {kueue.x-k8s.io/queue-name: reserch}}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kueue.x-k8s.io/v1beta1
            kind: LocalQueue
            metadata: {name: research, namespace: ml}
            spec: {clusterQueue: gpus}
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune, namespace: ml, labels: {kueue.x-k8s.io/queue-name: research}}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (set.MayHaveMore || manifest.Labels.At(Kueue.QueueName) is not { Text: { Length: > 0 } queue } label || manifest.Namespace is not { } @namespace)
            return;
        var here = new List<string>();
        string? elsewhere = null;
        foreach (var candidate in set.OfKind("LocalQueue"))
        {
            if (candidate.Name is not { } name || candidate.Namespace is not { } place)
                return;
            if (place == @namespace)
                here.Add(name);
            else if (name == queue)
                elsewhere = place;
        }

        if (here.Contains(queue) || (here.Count == 0 && elsewhere is null))
            return;
        var nearest = Nearest.Find(queue, here);
        var hint = nearest is not null ? $"; did you mean '{nearest}'?" : elsewhere is not null ? $"; it is in namespace {elsewhere}." : ".";
        context.Report(Kueue.PathTo(Kueue.QueueName), $"Queue '{queue}' does not exist in namespace {@namespace}{hint}", label.Node!, fix: nearest is null ? null : TreeFix.Set($"Use queue '{nearest}'", manifest.Labels, nearest, Kueue.QueueName));
    }
}
