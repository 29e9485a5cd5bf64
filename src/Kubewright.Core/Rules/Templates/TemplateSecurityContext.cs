namespace Kubewright.Rules.Templates;

internal sealed class TemplateSecurityContext() : PodRuleInTemplates("KW2214", "template-security-context-invalid", "Write consistent security contexts in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "A container that is privileged, or has SYS_ADMIN, cannot be kept from gaining privileges; and ids of users and groups are not negative.",
        Fix: "Remove what contradicts the rest: mostly the privilege.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  restartPolicy: OnFailure
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          securityContext: {privileged: true, allowPrivilegeEscalation: false}
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  restartPolicy: OnFailure
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          securityContext: {allowPrivilegeEscalation: false}
            """);
}
