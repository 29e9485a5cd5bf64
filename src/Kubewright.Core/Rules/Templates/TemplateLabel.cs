namespace Kubewright.Rules.Templates;

internal sealed class TemplateLabel() : PodRuleInTemplates("KW2206", "template-label-invalid", "Use valid labels in pod templates of custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "Values of labels are short words without blanks; keys are such words, with a domain before them or not. A node selector is made of labels, too.",
        Fix: "Use letters, digits, hyphens, underscores and dots; what is longer belongs into an annotation.",
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
                    metadata: {labels: {team: "research and more"}}
                    spec:
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
                    metadata: {labels: {team: research}}
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """)
    {
        KubeScore = ["label-values"],
    };
}
