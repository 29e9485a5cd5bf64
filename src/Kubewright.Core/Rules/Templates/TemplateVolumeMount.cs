namespace Kubewright.Rules.Templates;

internal sealed class TemplateVolumeMount() : PodRuleInTemplates("KW2201", "template-volume-mount-unknown", "Mount only declared volumes in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "A container can mount only what its own template declares under volumes, and one thing at each path.",
        Fix: "Declare the volume in the template, or correct the name.",
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
                          volumeMounts:
                            - {name: data, mountPath: /data}
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
                          persistentVolumeClaim: {claimName: reviews}
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          volumeMounts:
                            - {name: data, mountPath: /data}
            """);
}
