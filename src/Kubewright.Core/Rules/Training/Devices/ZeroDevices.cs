namespace Kubewright.Rules.Training;

internal sealed class ZeroDevices() : ContainerPolicy("KW4003", "gpu-zero-quantity", "Leave a device out instead of asking for zero", Severity.Info)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Zero GPUs reserve none, and hide none either: images for CUDA ask to see all GPUs of their node, and get them where nobody assigns one. Some clusters even
            put such a pod onto a GPU node because the resource is named.
            """,
        Fix: "Remove the entry. Where the image is made for CUDA, set NVIDIA_VISIBLE_DEVICES=void as well.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/gpu: 0}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {memory: 1Gi}}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var list in new[] { "limits", "requests" })
        {
            var amounts = container.Node.At("resources", list).Map ?? new ManifestMap();
            foreach (var (resource, node) in amounts)
            {
                if (Accelerators.IsAccelerator(resource) && QuantityValue.TryRead(node, out var amount) && amount.Amount == 0)
                    context.Report(container.PathTo($"resources.{list}[{resource}]"), $"'{resource}: 0' reserves nothing but may still let the container see every GPU; remove it.", node, fix: TreeFix.Remove("Remove the resource", amounts, resource));
            }
        }
    }
}
