namespace Kubewright.Rules.Templates;

internal sealed class TemplateToleration() : PodRuleInTemplates("KW2211", "template-toleration-invalid", "Write valid tolerations in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "A toleration compares with a value (Equal) or asks for none (Exists), and its effect is one that taints have.",
        Fix: "Remove the value, or write Equal.",
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
                      tolerations:
                        - {key: nvidia.com/gpu, operator: Exists, value: present, effect: NoSchedule}
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
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
                      tolerations:
                        - {key: nvidia.com/gpu, operator: Exists, effect: NoSchedule}
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);
}
