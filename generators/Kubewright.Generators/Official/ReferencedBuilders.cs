using System.Reflection.Metadata;
using Kubewright.Generators.Facts;

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
    public static ReferencedBuilders Read(MetadataReader assembly, CancellationToken cancellation)
    {
        var builders = new List<ReferencedBuilder>();
        var names = new List<string>();
        foreach (var type in assembly.PublicTypes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!assembly.StringComparer.Equals(type.Namespace, Namespace))
                continue;
            names.Add(WithoutArity(assembly.GetString(type.Name)));
            if (assembly.FindAttribute(type.GetCustomAttributes(), Attribute)?.ReadSerializedString() is { } component && ReadModel(assembly, type) is { } model)
                builders.Add(new ReferencedBuilder(component, assembly.FullName(type), model));
        }

        names.Sort(StringComparer.Ordinal);
        return new ReferencedBuilders(builders.OrderBy(b => b.Component, StringComparer.Ordinal).ToEquatableArray(), names.ToEquatableArray());
    }

    /// <summary>The last argument of the base class.</summary>
    private static string? ReadModel(MetadataReader assembly, TypeDefinition type)
    {
        if (type.BaseType.Kind != HandleKind.TypeSpecification)
            return null;
        var signature = assembly.GetBlobReader(assembly.GetTypeSpecification((TypeSpecificationHandle)type.BaseType).Signature);
        return assembly.ReadElementType(ref signature);
    }

    private static string WithoutArity(string name) => name.IndexOf('`') is > 0 and var arity ? name.Substring(0, arity) : name;
}
