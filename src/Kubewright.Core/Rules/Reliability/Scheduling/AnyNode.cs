namespace Kubewright.Rules.Reliability;

internal sealed class AnyNode() : PodPolicy("KW2081", "no-node-affinity", "Choose nodes explicitly", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Where a team's nodes differ, a pod that says nothing may land on the ones that are meant for others. Most pods should run anywhere, so this is off.",
        Fix: "Name labels of the nodes in nodeSelector or in nodeAffinity.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              nodeSelector: {acme.com/pool: web}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["no-node-affinity"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.IsCertainlyEmpty("nodeSelector") && pod.Spec.At("affinity", "nodeAffinity").IsAbsent)
            context.Report(pod.PathTo("affinity.nodeAffinity"), "The pod may run on any node; add nodeSelector or nodeAffinity if that is not intended.", pod.Spec);
    }
}
