namespace Kubewright.Rules.Reliability;

internal sealed class ToleratesAll() : PodPolicy("KW2091", "tolerates-every-taint", "Tolerate specific taints only", Severity.Info)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A toleration without a key holds for every taint, those of nodes that are out of disk, about to be removed or kept for GPUs included. And
            the pod stays there when it should go.
            """,
        Fix: "Name the key of the taint that is meant.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              tolerations: [{operator: Exists}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              tolerations: [{key: nvidia.com/gpu, operator: Exists}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Owner.KindName == "DaemonSet" || pod.Owner.Namespace is null or "kube-system")
            return;
        foreach (var (i, toleration) in pod.Spec.Items("tolerations"))
        {
            if (toleration.Text("operator") == "Exists" && toleration.IsCertainlyEmpty("key"))
            {
                context.Report(
                    pod.PathTo($"tolerations[{i}]"),
                    "The pod tolerates every taint, so it may run on nodes that are full, cordoned for others, or shutting down; name the taint key.",
                    toleration);
            }
        }
    }
}
