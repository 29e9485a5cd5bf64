namespace Kubewright.Rules.Training;

internal sealed class ClaimUnused() : PodPolicy("KW4301", "dra-claim-unused", "Use every claim a pod declares", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "The devices of a claim are taken for the pod, whether a container uses them or not.",
        Fix: "Name the claim in the container that needs it, or remove it.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              resourceClaims: [{name: gpus, resourceClaimTemplateName: one-gpu}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              resourceClaims: [{name: gpus, resourceClaimTemplateName: one-gpu}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {claims: [{name: gpus}]}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.List("resourceClaims") is null || pod.Spec.MayHaveMoreIn("containers") || pod.Spec.MayHaveMoreIn("initContainers") || pod.Containers.Any(MayUseMore))
            return;
        foreach (var (i, claim) in pod.Spec.Items("resourceClaims"))
        {
            if (claim.Text("name") is { } name && !pod.Containers.Any(container => container.Node.MapOrOpen("resources").Items("claims").Any(use => use.Item.Text("name") == name)))
                context.Report(pod.PathTo($"resourceClaims[{i}]"), $"The pod allocates claim '{name}' but no container uses it.", claim);
        }
    }

    private static bool MayUseMore(PodContainer container)
    {
        var resources = container.Node.MapOrOpen("resources");
        return resources.MayHaveMoreIn("claims") || resources.Items("claims").Any(use => use.Item.Text("name") is null);
    }
}
