using Microsoft.CodeAnalysis;

namespace Kubewright.Generators;

/// <summary>What the generator reports; the ids begin with KW9. KW9010, a missing file, is what the build reports before there is a generator.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor UnreadableSchema = Make("KW9001", "A schema file cannot be read");

    public static readonly DiagnosticDescriptor DanglingReference = Make("KW9002", "A schema refers to a component that no file has");

    public static readonly DiagnosticDescriptor DuplicateComponent = Make("KW9003", "Two schema files define the same component");

    public static readonly DiagnosticDescriptor InvalidNamespace = Make("KW9004", "The namespace for a schema's builders is no C# namespace");

    public static readonly DiagnosticDescriptor BuiltInKind = Make("KW9011", "A schema file defines a kind that Kubewright has builders for", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DuplicateKind = Make("KW9012", "Two schema files define the same kind");

    public static readonly DiagnosticDescriptor NoServedVersion = Make("KW9013", "A CustomResourceDefinition serves no version", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownSelection = Make("KW9014", "A project selects a kind or version that no schema file has");

    public static readonly DiagnosticDescriptor MissingKubewright = Make("KW9015", "A project with schema files does not reference Kubewright");

    public static readonly DiagnosticDescriptor RenamedField = Make("KW9016", "A field cannot be called by its own name in C#", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor LongDescription = Make("KW9017", "A description is too long to be shown", DiagnosticSeverity.Info);

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new[]
    {
        UnreadableSchema, DanglingReference, DuplicateComponent, InvalidNamespace, BuiltInKind, DuplicateKind, NoServedVersion, UnknownSelection, MissingKubewright, RenamedField, LongDescription,
    }.ToDictionary(d => d.Id);

    public static DiagnosticDescriptor Of(string id) => ById[id];

    private static DiagnosticDescriptor Make(string id, string title, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, "{0}", "Kubewright.Schema", severity, isEnabledByDefault: true);
}
