using Microsoft.CodeAnalysis;

namespace Kubewright.Generators;

/// <summary>What the generator reports; the ids begin with KW9.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor UnreadableSchema = Error("KW9001", "A schema file cannot be read", "{0}");

    public static readonly DiagnosticDescriptor DanglingReference = Error("KW9002", "A schema refers to a component that no file has", "{0}");

    public static readonly DiagnosticDescriptor DuplicateComponent = Error("KW9003", "Two schema files define the same component", "{0}");

    public static readonly DiagnosticDescriptor InvalidNamespace = Error("KW9004", "The namespace for a schema's builders is no C# namespace", "{0}");

    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        new[] { UnreadableSchema, DanglingReference, DuplicateComponent, InvalidNamespace }.ToDictionary(d => d.Id);

    public static DiagnosticDescriptor Of(string id) => ById[id];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Kubewright.Schema", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
