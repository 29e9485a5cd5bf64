namespace Kubewright.Rules.Reliability;

internal sealed class PinnedNode() : PodPolicy("KW2089", "node-name-pinned", "Do not bypass the scheduler", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A pod with nodeName skips the scheduler: nobody asks whether the node has room, has taints or is there at all. When the node goes, the pod
            goes with it.
            """,
        Fix: "Select the node by its label: nodeSelector with kubernetes.io/hostname.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              nodeName: worker-7
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              nodeSelector: {kubernetes.io/hostname: worker-7}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Text("nodeName") is not { Length: > 0 } node)
            return;
        var select = (SetField)TreeFix.Set("", pod.Spec, node, "nodeSelector", NodeKeys.Hostname).Edits[0];
        context.Report(
            pod.PathTo("nodeName"),
            $"The pod is pinned to node '{node}' and bypasses the scheduler; use nodeSelector on kubernetes.io/hostname.",
            pod.Spec["nodeName"]!,
            fix: new("Select the node by its label", select, new RemoveField(pod.Spec, "nodeName")));
    }
}
