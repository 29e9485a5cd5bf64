namespace Kubewright.Rules.Templates;

internal sealed class TemplateSpread() : PodRuleInTemplates("KW2209", "template-topology-spread-invalid", "Write valid spread constraints in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "A constraint says by which label of nodes pods are spread, how unevenly (by 1 at least), and what happens where that cannot be.",
        Fix: "Set maxSkew to 1 or more, and whenUnsatisfiable to DoNotSchedule or ScheduleAnyway.",
        Bad: """
            apiVersion: leaderworkerset.x-k8s.io/v1
            kind: LeaderWorkerSet
            metadata: {name: llama}
            spec:
              replicas: 2
              leaderWorkerTemplate:
                size: 2
                workerTemplate:
                  spec:
                    topologySpreadConstraints:
                      - {maxSkew: 0, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway}
                    containers:
                      - name: server
                        image: ghcr.io/acme/server:2.3.1
            """,
        Good: """
            apiVersion: leaderworkerset.x-k8s.io/v1
            kind: LeaderWorkerSet
            metadata: {name: llama}
            spec:
              replicas: 2
              leaderWorkerTemplate:
                size: 2
                workerTemplate:
                  spec:
                    topologySpreadConstraints:
                      - {maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway}
                    containers:
                      - name: server
                        image: ghcr.io/acme/server:2.3.1
            """)
    {
        KubeScore = ["pod-topology-spread-constraints"],
    };
}
