namespace Kubewright.Rules.Training;

internal sealed class PatchManagerInvalid() : ObjectPolicy("KW4132", "trainjob-patch-manager-invalid", "Name a patch manager with its domain", Severity.Error, ["TrainJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The manager says whose patch it is, so that each can change its own. It is a domain and a name, and no two patches have the same.",
        Fix: "Write your domain and a name: example.com/trainer.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              runtimePatches: [{manager: trainer}]
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              runtimePatches: [{manager: acme.com/trainer}]
            """);

    private const int Longest = 253;

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var managers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, patch) in manifest.Spec.Items("runtimePatches"))
        {
            if (patch.Text("manager") is not { } manager)
                continue;
            if (manager.Length > Longest || NameSyntax.DomainPrefixedPath(manager) is not null)
                context.Report($"spec.runtimePatches[{i}].manager", $"Patch manager '{manager}' must look like example.com/name.", patch["manager"]!);
            else if (!managers.Add(manager))
                context.Report($"spec.runtimePatches[{i}].manager", $"Patch manager '{manager}' occurs twice; it must look like example.com/name and be another one.", patch["manager"]!);
        }
    }
}
