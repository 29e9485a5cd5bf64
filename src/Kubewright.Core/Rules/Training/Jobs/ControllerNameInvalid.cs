namespace Kubewright.Rules.Training;

internal sealed class ControllerNameInvalid() : ObjectPolicy("KW4065", "training-name-invalid", "Name training and serving objects by DNS-1035", Severity.Error, [
    "PyTorchJob", "TFJob", "XGBoostJob", "PaddleJob", "JAXJob", "MPIJob", "LeaderWorkerSet", "JobSet", "RayCluster", "RayJob", "RayService", "RayCronJob", "InferenceService",
    "TrainJob",
])
{
    private const int MostCharacters = 63;

    public override RuleDocumentation Documentation => new(
        Why: "The API server lets names of custom resources begin with a digit and have dots in them. The controllers of these kinds make a Service of the name, which may have neither.",
        Fix: "Begin with a letter, and use lower-case letters, digits and hyphens: finetune-7b-v1 in place of 7b-finetune.v1.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: 7b-finetune.v1}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune-7b-v1}
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

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Name is not { Length: > 0 } name || IsValid(name))
            return;
        context.Report("metadata.name", $"'{name}' is not a valid name for {manifest.Kind}: start with a letter and use only lower-case letters, digits and '-'.", manifest.Metadata["name"]!, fix: Fix(manifest.Metadata, name));
    }

    private static bool IsValid(string name) => name[0] is >= 'a' and <= 'z' && Syntax.IsDnsLabel(name, MostCharacters);

    /// <summary>The same name in lower case, with hyphens for dots, and a number at its beginning moved to its end.</summary>
    private static ManifestFix? Fix(ManifestMap metadata, string name)
    {
        var label = name.ToLowerInvariant().Replace('.', '-').Replace('_', '-').Trim('-');
        var digits = label.Length - label.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length;
        if (digits > 0)
            label = $"{label.Substring(digits).Trim('-')}-{label.Substring(0, digits)}".Trim('-');
        return label.Length > 0 && IsValid(label) ? TreeFix.Set($"Call it '{label}'", metadata, label, "name") : null;
    }
}
