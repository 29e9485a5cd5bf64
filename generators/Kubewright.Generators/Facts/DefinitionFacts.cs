using System.Text;
using Kubewright.Schemas;

namespace Kubewright.Generators.Facts;

/// <summary>A kind of a user's own, with references to what Kubewright knows: equal to another that says the same, prose included.</summary>
internal sealed class DefinitionFacts : IEquatable<DefinitionFacts>
{
    private readonly string facts;

    /// <param name="resource">The kind, its prose as it was written.</param>
    public DefinitionFacts(CustomResource resource)
    {
        Resource = resource;
        var text = new StringBuilder().Append(resource.Kind).Append(resource.Resource).Append(resource.Schema.Origin?.File).Append(SchemaWriter.ToJson(resource.Schema));
        AppendDescriptions(text, resource.Schema);
        facts = text.ToString();
    }

    public CustomResource Resource { get; }

    public bool Equals(DefinitionFacts? other) => other is not null && facts == other.facts;

    public override bool Equals(object? obj) => Equals(obj as DefinitionFacts);

    public override int GetHashCode() => facts.GetHashCode();

    private static void AppendDescriptions(StringBuilder text, SchemaNode schema)
    {
        text.Append('\n').Append(schema.Description).Append(schema.Selection);
        foreach (var (_, child) in schema.Children())
            AppendDescriptions(text, child);
    }
}

/// <summary>What a project says of a schema file.</summary>
/// <param name="Namespace">The namespace of the builders.</param>
/// <param name="IsNamespaceGiven">Whether the project names it, or it is the project's own.</param>
/// <param name="Kinds">The kinds that builders are wanted for; empty for all.</param>
/// <param name="Versions">The versions that builders are wanted for; empty for all that are served.</param>
internal sealed record SelectionFacts(string Namespace, bool IsNamespaceGiven, EquatableArray<string> Kinds, EquatableArray<string> Versions);

/// <summary>A user's own schema file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Selection">What the project says of it.</param>
/// <param name="Available">All kinds in the file.</param>
/// <param name="Definitions">Those that builders are made for.</param>
internal sealed record DefinitionFile(string Path, SelectionFacts Selection, EquatableArray<KindFacts> Available, EquatableArray<DefinitionFacts> Definitions);

/// <summary>A user's own schema file that was read: what it says, where it says it, and what is wrong with it.</summary>
internal sealed record ParsedDefinitions(DefinitionFile File, EquatableArray<PlaceFacts> Kinds, EquatableArray<ProblemFacts> Problems);

/// <summary>All of a user's own kinds, as documents like those of Kubewright itself, and as definitions for checks.</summary>
internal sealed record CustomSchemas(EquatableArray<DocumentFacts> Documents, EquatableArray<DefinitionTextFacts> Definitions, EquatableArray<ProblemFacts> Problems);

/// <summary>What checks need to know of a kind.</summary>
/// <param name="Component">The kind's component.</param>
/// <param name="Json">A distilled document with the component and those that it uses.</param>
internal sealed record DefinitionTextFacts(string Component, string Json);
