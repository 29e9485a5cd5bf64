namespace Kubewright.Rules.Templates;

internal sealed class TemplatePort() : PodRuleInTemplates("KW2202", "template-port-invalid", "Declare valid ports in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "A port is a number from 1 to 65535, and its name has at most 15 lower-case letters, digits and hyphens.",
        Fix: "Correct the number, or shorten the name.",
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
                          ports:
                            - {name: metrics-endpoint, containerPort: 9090}
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
                          ports:
                            - {name: metrics, containerPort: 9090}
            """)
    {
        KubeLinter = ["invalid-target-ports"],
        KubeScore = ["container-ports-check"],
    };
}
