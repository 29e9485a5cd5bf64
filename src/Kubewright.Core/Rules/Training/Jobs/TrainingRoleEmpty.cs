namespace Kubewright.Rules.Training;

internal sealed class TrainingRoleEmpty() : TrainingJobPolicy("KW4063", "training-replica-spec-missing", "Give every role a template with containers", Severity.Error, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "A role without containers makes no pods, and a role that is null makes the webhook fail with an internal error in place of a message.",
        Fix: "Write a template with at least one container for each role, or remove the role.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker: {replicas: 2, template: {spec: {containers: []}}}
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        var roles = job.Manifest.Spec.At(job.Kind.RolesField);
        if (roles.IsCertainlyEmpty || job.Manifest.Root.IsCertainlyAbsent("spec"))
            Report($"spec.{job.Kind.RolesField}", "there is no role", roles.Node ?? job.Manifest.Root);
        foreach (var (role, node) in job.Roles)
        {
            if (node.Kind == ManifestNodeKind.Null)
                Report(job.PathTo(role), $"role {role} is null", node);
            else if (node is ManifestMap map && map.At("template", "spec", "containers").IsCertainlyEmpty)
                Report(job.PathTo(role), $"role {role} has no template.spec.containers", map);
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"{job.Kind.Name} '{job.Manifest.DisplayName}': {problem}.", at);
    }
}
