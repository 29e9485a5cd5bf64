namespace Kubewright.Rules.Training;

internal sealed class ClaimReferenceInvalid() : PodPolicy("KW4300", "dra-claim-reference-invalid", "Refer to declared resource claims in custom resources", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "A container names a claim of its pod. The API server does not look into custom resources, and the pods that their controllers make are refused.",
        Fix: "Use the name of an entry of resourceClaims, each with a claim or a template.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      resourceClaims: [{name: gpus, resourceClaimTemplateName: one-gpu}]
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {claims: [{name: gpu}]}
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      resourceClaims: [{name: gpus, resourceClaimTemplateName: one-gpu}]
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {claims: [{name: gpus}]}
            """);

    public override bool IsRefusal => true;

    protected override bool AppliesTo(ManifestObject manifest) => manifest.IsCustomWorkload;

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isKnown = !pod.Spec.MayHaveMoreIn("resourceClaims");
        foreach (var (i, claim) in pod.Spec.Items("resourceClaims"))
        {
            var path = pod.PathTo($"resourceClaims[{i}]");
            var name = claim.Text("name");
            isKnown &= name is not null;
            if (name is not null && !names.Add(name))
                context.Report($"{path}.name", $"Claim '{name}' of the pod occurs twice.", claim["name"]!);
            if (claim.IsSet("resourceClaimName") && claim.IsSet("resourceClaimTemplateName"))
                context.Report(path, $"Claim '{name}' of the pod has both resourceClaimName and resourceClaimTemplateName; keep one.", claim);
            else if (claim.IsCertainlyAbsent("resourceClaimName") && claim.IsCertainlyAbsent("resourceClaimTemplateName"))
                context.Report(path, $"Claim '{name}' of the pod has neither resourceClaimName nor resourceClaimTemplateName.", claim);
        }

        if (!isKnown)
            return;
        foreach (var container in pod.Containers)
        {
            foreach (var (j, use) in container.Node.MapOrOpen("resources").Items("claims"))
            {
                if (use.Text("name") is { } name && !names.Contains(name))
                    context.Report(container.PathTo($"resources.claims[{j}].name"), $"Claim '{name}' of container '{container.Name}' is not in resourceClaims of the pod.", use["name"]!);
            }
        }
    }
}
