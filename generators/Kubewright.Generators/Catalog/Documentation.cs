using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Catalog;

/// <summary>
/// The documentation of types and members: the official model's where there is one, else our own line, else what the user's CRD says,
/// else the field's name.
/// </summary>
internal sealed class Documentation
{
    private readonly ModelClasses models;
    private readonly Dictionary<(string Component, string Property), string> texts = [];

    public Documentation(ModelClasses models, IEnumerable<DocumentationFileFacts> files)
    {
        this.models = models;
        foreach (var text in files.SelectMany(f => f.Lines))
            texts[(text.Component, text.Property)] = text.Text;
    }

    public DocumentationModel OfType(ResolvedType type) =>
        models.Official(type) is { } model ? new DocumentationModel(model.FullName, null) : Text(type, "", type.Facts.Description ?? $"{type.SimpleName}.");

    public DocumentationModel OfProperty(ResolvedType owner, ResolvedProperty property)
    {
        if (models.Official(owner) is { } model && model.Properties.FirstOrDefault(p => p.JsonName == property.Name) is { } documented)
            return new DocumentationModel($"{model.FullName}.{documented.Name}", null);
        return Text(owner, property.Name, property.Facts.Description ?? $"The field {property.Name}.");
    }

    private DocumentationModel Text(ResolvedType type, string property, string missing) =>
        new(null, texts.TryGetValue((type.Name, property), out var text) ? text : missing);
}
