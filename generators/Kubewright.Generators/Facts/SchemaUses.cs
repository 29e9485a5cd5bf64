namespace Kubewright.Generators.Facts;

/// <summary>What schemas a project has.</summary>
/// <param name="HasSchemas">Distilled documents.</param>
/// <param name="HasDefinitions">A user's own.</param>
internal sealed record SchemaUses(bool HasSchemas, bool HasDefinitions);

/// <summary>Everything that was read, with the places of what was found there.</summary>
internal sealed record SchemaPlaces(EquatableArray<ParsedDocument> Documents, EquatableArray<ParsedDefinitions> Definitions);
