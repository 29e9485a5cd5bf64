namespace Kubewright.Rules.Training;

internal sealed class SeveralPolicies()
    : ObjectPolicy("KW4127", "trainingruntime-multiple-policies", "Choose one training policy", Severity.Error, ["TrainingRuntime", "ClusterTrainingRuntime"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A runtime starts its processes in one way. Trainer refuses one that names two.",
        Fix: "Keep the policy of the framework that is used.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: ClusterTrainingRuntime
            metadata: {name: acme-torch}
            spec:
              mlPolicy: {numNodes: 1, torch: {}, mpi: {}}
              template:
                spec:
                  replicatedJobs:
                    - name: node
                      template:
                        metadata: {labels: {trainer.kubeflow.org/trainjob-ancestor-step: trainer}}
                        spec: {template: {spec: {containers: [{name: node, image: 'ghcr.io/acme/trainer:1.8.0'}]}}}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: ClusterTrainingRuntime
            metadata: {name: acme-torch}
            spec:
              mlPolicy: {numNodes: 1, torch: {}}
              template:
                spec:
                  replicatedJobs:
                    - name: node
                      template:
                        metadata: {labels: {trainer.kubeflow.org/trainjob-ancestor-step: trainer}}
                        spec: {template: {spec: {containers: [{name: node, image: 'ghcr.io/acme/trainer:1.8.0'}]}}}
            """);

    private static readonly string[] Policies = ["torch", "mpi", "jax", "xgboost", "flux"];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Map("mlPolicy") is not { } policy)
            return;
        var set = Policies.Where(policy.IsSet).ToList();
        if (set.Count > 1)
            context.Report("spec.mlPolicy", $"Runtime '{manifest.DisplayName}' sets {string.Join(" and ", set)}; only one is allowed.", policy);
    }
}
