namespace Kubewright.Rules.Training;

internal sealed class MixedVendors() : PodPolicy("KW4007", "gpu-mixed-vendors", "Do not ask for accelerators of two vendors", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "A node has accelerators of one maker. A pod that asks for two kinds fits nowhere.",
        Fix: "Ask for one kind; make two workloads of it where the parts really need different ones.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/gpu: 1, amd.com/gpu: 1}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/gpu: 1}}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        string? first = null;
        foreach (var container in pod.MainContainers)
        {
            foreach (var (resource, amount, _, _) in Accelerators.Amounts(container.Node))
            {
                if (!Accelerators.IsAccelerator(resource) || amount.Amount <= 0)
                    continue;
                first ??= resource;
                if (Vendor(first) == Vendor(resource))
                    continue;
                context.Report(container.PathTo("resources.limits"), $"The pod asks for {first} and {resource}; no node has both.", container.Node.At("resources", "limits").Node ?? container.Node);
                return;
            }
        }
    }

    private static string Vendor(string resource) => resource.Substring(0, resource.IndexOf('/'));
}
