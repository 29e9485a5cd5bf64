namespace Kubewright.Rules.Templates;

internal sealed class TemplateImage() : PodRuleInTemplates("KW2212", "template-image-missing", "Give every container an image in custom resources")
{
    public override RuleDocumentation Documentation => new(
        Why: "There is nothing to run without an image, and no operator fills it in for these kinds.",
        Fix: "Name the image.",
        Bad: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              replicatedJobs:
                - name: worker
                  template:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers:
                            - name: trainer
            """,
        Good: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              replicatedJobs:
                - name: worker
                  template:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers:
                            - name: trainer
                              image: ghcr.io/acme/trainer:1.8.0
            """);
}
