using Kubewright.Rules;

namespace Kubewright.Cli.Checking;

/// <summary>One manifest that was checked.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Index">The number of its document in the file, from 0; the items of a list count one by one.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="Findings">What was found, by line and column.</param>
internal sealed record CheckedDocument(string File, int Index, ManifestNode Manifest, IReadOnlyList<Finding> Findings)
{
    public string? ApiVersion => Text(Manifest, "apiVersion");

    public string? Kind => Text(Manifest, "kind");

    public string? Namespace => Text(Metadata, "namespace");

    public string? Name => Text(Metadata, "name");

    public int Line => Manifest.Origin?.Line ?? 1;

    private ManifestNode? Metadata => (Manifest as ManifestMap)?["metadata"];

    public int LineOf(Finding finding) => finding.Origin?.Line ?? Line;

    public static int ColumnOf(Finding finding) => finding.Origin?.Column ?? 1;

    private static string? Text(ManifestNode? node, string field) => ((node as ManifestMap)?[field] as ManifestScalar)?.Text;
}
