using Kubewright.Rules.Pods;

namespace Kubewright.Rules.Templates;

internal sealed class TemplateRestartPolicy() : TemplateRule("KW2210", "template-restart-policy-unknown", "Use a known restart policy in custom resources", PodTypes.PodSpec)
{
    public override RuleDocumentation Documentation => new(
        Why: "A pod's restart policy is Always, OnFailure or Never. ExitCode is for the role of a training job, above the template.",
        Fix: "Write the policy of the role, and leave it out of the template.",
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
                      restartPolicy: ExitCode
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
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Text("restartPolicy") is { } policy and ("OnFailure" or "Never") && TemplateKinds.RestartsAlways(context))
            context.Report("restartPolicy", $"restartPolicy '{policy}' is not Always.", node["restartPolicy"]);
    }
}
