namespace Kubewright.Rules.Training;

internal sealed class StorageAddressInvalid() : ObjectPolicy("KW4126", "trainjob-storage-uri", "Write storage URIs with a scheme", Severity.Error, ["TrainJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "How to load the data is in the scheme of its address. Without one the initializer does not know.",
        Fix: "Write the scheme, such as hf://, s3:// or pvc://.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torchtune-llama3.2-1b}
              initializer: {dataset: {storageUri: acme/reviews}}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torchtune-llama3.2-1b}
              initializer: {dataset: {storageUri: 'hf://acme/reviews'}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var step in new[] { "dataset", "model" })
        {
            if (manifest.Spec.At("initializer", step).Map is not { } owner || owner.Text("storageUri") is not { Length: > 0 } address || HasScheme(address))
                continue;
            context.Report(
                $"spec.initializer.{step}.storageUri", $"Storage URI '{address}' needs a scheme, e.g. hf://{address}.", owner["storageUri"]!,
                fix: IsModel(address) ? TreeFix.Set($"Write hf://{address}", owner, "hf://" + address, "storageUri") : null);
        }
    }

    private static bool HasScheme(string address)
    {
        var end = address.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && address.Length > end + 3 && IsLetter(address[0]) && address.Take(end).All(letter => IsLetter(letter) || letter is (>= '0' and <= '9') or '+' or '.' or '-');
    }

    private static bool IsLetter(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    /// <summary>Whether it is an owner and a name.</summary>
    private static bool IsModel(string address) => address.Split('/') is [{ Length: > 0 } owner, { Length: > 0 }] && owner[0] is not '.' && address.IndexOf(':') < 0;
}
