using Kubewright.Schemas;

namespace Kubewright.Cli.Checking.Definitions;

/// <summary>Reads the definitions among documents.</summary>
internal static class DefinitionReader
{
    /// <exception cref="ManifestFormatException">A definition is not as it should be.</exception>
    public static IReadOnlyList<CustomResource> Read(IEnumerable<ManifestNode> documents) =>
        [.. documents.Where(CustomResourceReader.IsDefinition).SelectMany(document => new CustomResourceReader().Read(document))];
}
