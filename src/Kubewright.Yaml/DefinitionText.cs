namespace Kubewright.Schemas;

/// <summary>The documents of a YAML text that has CustomResourceDefinitions in it, read without their prose, which is most of it.</summary>
public sealed class DefinitionText
{
    private readonly DescriptionRemover? descriptions;

    private DefinitionText(IReadOnlyList<ManifestNode> documents, DescriptionRemover? descriptions)
    {
        Documents = documents;
        this.descriptions = descriptions;
    }

    /// <summary>The documents. What stands for a description in them means something to <see cref="Description"/> alone.</summary>
    public IReadOnlyList<ManifestNode> Documents { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The path for origins and error messages.</param>
    /// <exception cref="ManifestFormatException">The text is not YAML, or has no JSON equivalent.</exception>
    public static DefinitionText Read(string text, string? file)
    {
        try
        {
            var descriptions = new DescriptionRemover(text);
            return new DefinitionText(YamlReader.ReadAll(descriptions.Text, file), descriptions);
        }
        catch (ManifestFormatException)
        {
            // The error, if there is one in the whole text, has its place there.
            return new DefinitionText(YamlReader.ReadAll(text, file), null);
        }
    }

    /// <summary>The prose of a <c>description</c> in one of the documents.</summary>
    /// <exception cref="ManifestFormatException">It is not YAML.</exception>
    public string Description(string description) => descriptions?.Restore(description) ?? description;
}
