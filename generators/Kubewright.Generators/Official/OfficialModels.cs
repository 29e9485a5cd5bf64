using System.Reflection.Metadata;
using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Official;

/// <summary>A property of a model class.</summary>
/// <param name="JsonName">The field it holds.</param>
/// <param name="Name">The C# name.</param>
/// <param name="ElementType">The class inside lists, maps and nullables, without <c>global::</c>; null for text and numbers.</param>
internal sealed record OfficialProperty(string JsonName, string Name, string? ElementType);

/// <summary>A model class of the official client.</summary>
internal sealed record OfficialClass(string FullName, KindFacts? Kind, EquatableArray<OfficialProperty> Properties);

/// <summary>The model classes of the official client, found by their attributes.</summary>
internal sealed record OfficialModels(EquatableArray<OfficialClass> Classes)
{
    public const string AssemblyName = "KubernetesClient";

    private const string MetadataClass = "V1ObjectMeta";

    public static OfficialModels None { get; } = new(EquatableArray<OfficialClass>.Empty);

    /// <summary>Reads all classes of the client, or only that of metadata, which is all that custom resources need.</summary>
    public static OfficialModels Read(MetadataReader client, bool onlyMetadata, CancellationToken cancellation)
    {
        var classes = new List<OfficialClass>();
        foreach (var type in client.PublicTypes())
        {
            cancellation.ThrowIfCancellationRequested();
            if ((!onlyMetadata || client.StringComparer.Equals(type.Name, MetadataClass)) && ReadClass(client, type) is { } model)
                classes.Add(model);
        }

        return new(classes.OrderBy(c => c.FullName, StringComparer.Ordinal).ToEquatableArray());
    }

    private static OfficialClass? ReadClass(MetadataReader client, TypeDefinition type)
    {
        var properties = new List<OfficialProperty>();
        foreach (var handle in type.GetProperties())
        {
            if (ReadProperty(client, client.GetPropertyDefinition(handle)) is { } property)
                properties.Add(property);
        }

        return properties.Count == 0 ? null : new OfficialClass(client.FullName(type), ReadKind(client, type), properties.ToEquatableArray());
    }

    private static OfficialProperty? ReadProperty(MetadataReader client, PropertyDefinition property)
    {
        if (client.FindAttribute(property.GetCustomAttributes(), "JsonPropertyNameAttribute")?.ReadSerializedString() is not { } jsonName)
            return null;
        var signature = client.GetBlobReader(property.Signature);
        signature.ReadSignatureHeader();
        signature.ReadCompressedInteger();
        return new OfficialProperty(jsonName, client.GetString(property.Name), client.ReadElementType(ref signature));
    }

    private static KindFacts? ReadKind(MetadataReader client, TypeDefinition type) =>
        client.FindAttribute(type.GetCustomAttributes(), "KubernetesEntityAttribute")?.ReadNamedTexts() is { } texts
        && texts.TryGetValue("Group", out var group) && texts.TryGetValue("ApiVersion", out var version) && texts.TryGetValue("Kind", out var kind)
            ? new KindFacts(group, version, kind)
            : null;
}
