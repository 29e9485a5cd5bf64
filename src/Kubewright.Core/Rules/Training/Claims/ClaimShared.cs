namespace Kubewright.Rules.Training;

internal sealed class ClaimShared() : PodPolicy("KW4303", "dra-shared-claim-multi-replica", "Give every replica its own claim", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "A claim is one allocation. All pods that name it share its devices, while each expects them for itself.",
        Fix: "Name a template, of which each pod gets a claim of its own.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 3
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  resourceClaims: [{name: gpus, resourceClaimName: one-gpu}]
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      resources: {claims: [{name: gpus}]}
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 3
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  resourceClaims: [{name: gpus, resourceClaimTemplateName: one-gpu}]
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      resources: {claims: [{name: gpus}]}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.List("resourceClaims") is null || pod.Owner.KindName.Length == 0)
            return;
        var isOnAllNodes = pod.Owner.KindName == "DaemonSet";
        var count = PodCount.AtLeast(pod);
        if (count < 2 && !isOnAllNodes)
            return;
        foreach (var (i, claim) in pod.Spec.Items("resourceClaims"))
        {
            if (claim.Text("resourceClaimName") is { Length: > 0 } name)
            {
                context.Report(
                    pod.PathTo($"resourceClaims[{i}].resourceClaimName"),
                    $"All {(isOnAllNodes ? "" : $"{count} ")}pods share the one device allocation of claim '{name}'; use resourceClaimTemplateName.", claim["resourceClaimName"]!);
            }
        }
    }
}
