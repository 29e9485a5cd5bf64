namespace Kubewright.Rules.Templates;

internal sealed class TemplateEnvironment() : PodRuleInTemplates("KW2203", "template-env-invalid", "Write valid environment entries in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "A variable has a name without an equals sign, and its value either stands there or comes from one other place.",
        Fix: "Keep one source for the value.",
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
                          env:
                            - name: REVISION
                              value: main
                              valueFrom: {fieldRef: {fieldPath: metadata.name}}
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
                          env:
                            - name: REVISION
                              valueFrom: {fieldRef: {fieldPath: metadata.name}}
            """);
}
