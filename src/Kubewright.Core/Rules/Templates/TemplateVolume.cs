namespace Kubewright.Rules.Templates;

internal sealed class TemplateVolume() : PodRuleInTemplates("KW2208", "template-volume-invalid", "Declare valid volumes in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "Each volume has a name of its own, a DNS label, and one source that says all it must.",
        Fix: "Complete the source, or keep one of two.",
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
                      volumes:
                        - name: data
                          emptyDir: {}
                          hostPath: {path: /data}
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
                      volumes:
                        - name: data
                          emptyDir: {}
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);
}
