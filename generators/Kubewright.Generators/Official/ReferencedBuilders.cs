using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Official;

/// <summary>A builder that Kubewright itself has.</summary>
/// <param name="Component">The component that it was made from.</param>
/// <param name="Type">The class, without <c>global::</c>.</param>
/// <param name="Model">Its model class, without <c>global::</c>.</param>
internal sealed record ReferencedBuilder(string Component, string Type, string Model);

/// <summary>What the referenced Kubewright has that a user's own custom resources are made of.</summary>
/// <param name="Builders">Its builders.</param>
/// <param name="TypeNames">The names of its public types, which nothing of the user's is to be called like.</param>
internal sealed record ReferencedBuilders(EquatableArray<ReferencedBuilder> Builders, EquatableArray<string> TypeNames)
{
    public const string AssemblyName = "Kubewright";

    private const string Namespace = "Kubewright";
    private const string Attribute = "ManifestSchemaAttribute";

    public static ReferencedBuilders None { get; } = new(EquatableArray<ReferencedBuilder>.Empty, EquatableArray<string>.Empty);

    /// <summary>Reads the builders of the assembly, found by their attributes.</summary>
    public static ReferencedBuilders Read(IAssemblySymbol assembly, CancellationToken cancellation)
    {
        if (assembly.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(n => n.Name == Namespace) is not { } @namespace)
            return None;
        var builders = new List<ReferencedBuilder>();
        var names = new List<string>();
        foreach (var type in @namespace.GetTypeMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            if (type.DeclaredAccessibility != Accessibility.Public)
                continue;
            names.Add(type.Name);
            if (type.BaseType is { TypeArguments: [_, var model] } && Component(type) is { } component)
                builders.Add(new ReferencedBuilder(component, FullNames.Of(type), FullNames.Of(model)));
        }

        names.Sort(StringComparer.Ordinal);
        return new ReferencedBuilders(builders.OrderBy(b => b.Component, StringComparer.Ordinal).ToEquatableArray(), names.ToEquatableArray());
    }

    private static string? Component(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == Attribute && attribute.ConstructorArguments is [{ Value: string component }])
                return component;
        }

        return null;
    }
}
