namespace Kubewright.Rules.Templates;

internal sealed class TemplateOther() : PodRuleInTemplates("KW2219", "template-invalid", "Write valid pod templates in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "Whatever else the API server would refuse in a pod is refused when the pods are made, and the job waits without a word.",
        Fix: "See the message: it says what a pod may have.",
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
                          imagePullPolicy: Sometimes
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
                          imagePullPolicy: IfNotPresent
            """);
}
