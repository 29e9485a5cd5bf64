using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Reading;

/// <summary>
/// Reads a documentation file: a JSON object of components, each an object of properties with a line of text; the property with the empty
/// name documents the component itself.
/// </summary>
internal static class DocumentationFiles
{
    public static DocumentationFileFacts Read(AdditionalText file, CancellationToken cancellation)
    {
        ManifestMap? root;
        try
        {
            root = JsonReader.Read(file.GetText(cancellation)?.ToString() ?? "", file.Path) as ManifestMap;
        }
        catch (ManifestFormatException)
        {
            // A line of documentation less is no reason to refuse the builders.
            root = null;
        }

        var found = new List<DocumentationFacts>();
        foreach (var (component, properties) in root ?? new ManifestMap())
        {
            foreach (var (property, text) in properties as ManifestMap ?? new ManifestMap())
            {
                if (text is ManifestScalar { Kind: ManifestNodeKind.String } line)
                    found.Add(new DocumentationFacts(component, property, line.Text));
            }
        }

        return new DocumentationFileFacts(file.Path, found.ToEquatableArray());
    }
}
