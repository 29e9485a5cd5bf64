namespace Kubewright.Rules.Reliability;

internal sealed class SpreadMissing()
    : ObjectPolicy("KW2082", "topology-spread-missing", "Declare topology spread constraints", Severity.Info, ["Deployment", "StatefulSet", "Rollout"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Without constraints the scheduler decides how replicas are spread, and it forgets about it when nodes come and go. For teams that want the
            decision to be written down.
            """,
        Fix: "Add topologySpreadConstraints over nodes or zones.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 2
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 2
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  topologySpreadConstraints:
                    - maxSkew: 1
                      topologyKey: kubernetes.io/hostname
                      whenUnsatisfiable: ScheduleAnyway
                      labelSelector: {matchLabels: {app: search}}
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """)
    {
        Polaris = ["topologySpreadConstraint"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.IntegerOr("replicas", 1) is not >= 2 || manifest.Pods.Count != 1 || !manifest.Pods[0].Spec.IsCertainlyEmpty("topologySpreadConstraints"))
            return;
        context.Report(
            manifest.Pods[0].PathTo("topologySpreadConstraints"), $"{manifest.Kind} '{manifest.DisplayName}' declares no topologySpreadConstraints.", manifest.Pods[0].Spec);
    }
}
