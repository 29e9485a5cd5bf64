namespace Kubewright.Generators;

/// <summary>The names of the steps, for the tests that watch them.</summary>
internal static class TrackingNames
{
    public const string Parsed = nameof(Parsed);
    public const string Documents = nameof(Documents);
    public const string AllDocuments = nameof(AllDocuments);
    public const string Definitions = nameof(Definitions);
    public const string DefinitionFiles = nameof(DefinitionFiles);
    public const string CustomSchemas = nameof(CustomSchemas);
    public const string DefinitionTexts = nameof(DefinitionTexts);
    public const string Documentation = nameof(Documentation);
    public const string ReferencedTypes = nameof(ReferencedTypes);
    public const string Catalog = nameof(Catalog);
    public const string Builders = nameof(Builders);
    public const string Enumerations = nameof(Enumerations);
    public const string Models = nameof(Models);
    public const string Problems = nameof(Problems);
}
