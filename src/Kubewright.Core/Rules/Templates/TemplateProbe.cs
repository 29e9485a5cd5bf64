namespace Kubewright.Rules.Templates;

internal sealed class TemplateProbe() : PodRuleInTemplates("KW2207", "template-probe-invalid", "Write valid probes in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "A probe asks in exactly one way, and its times are not negative; one that starts a container anew succeeds at once.",
        Fix: "Say one of httpGet, tcpSocket, exec and grpc.",
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
                    containers:
                      - name: server
                        image: ghcr.io/acme/server:2.3.1
                        livenessProbe:
                          periodSeconds: 10
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
                    containers:
                      - name: server
                        image: ghcr.io/acme/server:2.3.1
                        livenessProbe:
                          tcpSocket: {port: 8080}
                          periodSeconds: 10
            """);
}
