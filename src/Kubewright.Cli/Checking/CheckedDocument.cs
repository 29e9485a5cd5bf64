using Kubewright.Rules;

namespace Kubewright.Cli.Checking;

/// <summary>One manifest that was checked.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Index">The number of its document in the file, from 0.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="Findings">What was found.</param>
internal sealed record CheckedDocument(string File, int Index, ManifestNode Manifest, IReadOnlyList<Finding> Findings)
{
    public string? ApiVersion => Text("apiVersion");

    public string? Kind => Text("kind");

    public string? Namespace => Metadata("namespace");

    public string? Name => Metadata("name");

    public int Line => Manifest.Origin?.Line ?? 1;

    private string? Metadata(string field) => (((Manifest as ManifestMap)?["metadata"] as ManifestMap)?[field] as ManifestScalar)?.Text;

    private string? Text(string field) => ((Manifest as ManifestMap)?[field] as ManifestScalar)?.Text;
}
