namespace Kubewright.Rules.Reliability;

internal sealed class NoGracePeriod() : PodPolicy("KW2072", "termination-grace-zero", "Do not kill pods without warning", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            With a grace period of zero a pod is killed at once: requests are cut off, files stay half written, and a StatefulSet may start the next pod
            while the last one still runs on a node that is out of reach.
            """,
        Fix: "Leave terminationGracePeriodSeconds out, which is 30 then.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              terminationGracePeriodSeconds: 0
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Integer("terminationGracePeriodSeconds") != 0)
            return;
        context.Report(
            pod.PathTo("terminationGracePeriodSeconds"),
            "The pod is killed without a chance to stop cleanly; remove terminationGracePeriodSeconds: 0.",
            pod.Spec["terminationGracePeriodSeconds"]!,
            fix: TreeFix.Remove("Leave 30 s to stop", pod.Spec, "terminationGracePeriodSeconds"));
    }
}
