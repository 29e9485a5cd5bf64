namespace Kubewright.Rules.Reliability;

internal sealed class PodNeverRestarts() : ObjectPolicy("KW2073", "restart-policy", "Restart containers that fail", Severity.Info, ["Pod"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "A pod of its own that never restarts is gone after its first failure, and nobody tries again. Mostly that is what was wanted, so this is off.",
        Fix: "Use restartPolicy: OnFailure, or a Job, which tries again on another node as well.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              restartPolicy: Never
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              restartPolicy: OnFailure
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["restart-policy"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Text("restartPolicy") != "Never" || !manifest.Metadata.IsCertainlyEmpty("ownerReferences") || !ToolAnnotations.AreAbsent(manifest, ToolAnnotations.HelmHook))
            return;
        context.Report("spec.restartPolicy", $"Pod '{manifest.DisplayName}' stays down after its first failure; use OnFailure or a Job.", manifest.Spec["restartPolicy"]!);
    }
}
