namespace Kubewright.Rules.Templates;

internal sealed class TemplateContainerName() : PodRuleInTemplates("KW2200", "template-container-name-invalid", "Name containers validly and uniquely in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "Containers of a pod are told apart by their names, which are DNS labels. The pods are refused where one is not, or comes twice.",
        Fix: "Give each container a name of its own, of lower-case letters, digits and hyphens.",
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
                        - name: Side_Car
                          image: ghcr.io/acme/proxy:0.9.1
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
                        - name: side-car
                          image: ghcr.io/acme/proxy:0.9.1
            """);
}
