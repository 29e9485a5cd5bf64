using System.Reflection;
using System.Reflection.Metadata;

namespace Kubewright.Generators.Official;

/// <summary>What generated code needs to know of types, as metadata has it.</summary>
internal static class MetadataReading
{
    private const ushort AttributeProlog = 1;

    /// <summary>The public types that are in no other.</summary>
    public static IEnumerable<TypeDefinition> PublicTypes(this MetadataReader reader)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                yield return type;
        }
    }

    /// <summary>A name with its namespace, without <c>global::</c>.</summary>
    public static string FullName(this MetadataReader reader, TypeDefinition type) => reader.FullName(type.Namespace, type.Name);

    /// <summary>The class of a value of this type, inside lists, maps and nullables; null for what is of no class.</summary>
    /// <param name="reader">The assembly.</param>
    /// <param name="signature">At the type; after the call behind it.</param>
    public static string? ReadElementType(this MetadataReader reader, ref BlobReader signature)
    {
        switch (signature.ReadSignatureTypeCode())
        {
            case SignatureTypeCode.TypeHandle:
                return reader.FullName(signature.ReadTypeHandle());
            case SignatureTypeCode.GenericTypeInstance:
                reader.ReadElementType(ref signature);
                string? last = null;
                for (var arguments = signature.ReadCompressedInteger(); arguments > 0; arguments--)
                    last = reader.ReadElementType(ref signature);
                return last;
            case SignatureTypeCode.SZArray:
                reader.ReadElementType(ref signature);
                return null;
            default:
                return null;
        }
    }

    /// <summary>The arguments of an attribute, or null where there is none of this name.</summary>
    public static BlobReader? FindAttribute(this MetadataReader reader, CustomAttributeHandleCollection attributes, string name)
    {
        foreach (var handle in attributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (!reader.StringComparer.Equals(reader.NameOfClass(attribute.Constructor), name))
                continue;
            var arguments = reader.GetBlobReader(attribute.Value);
            if (arguments.ReadUInt16() == AttributeProlog)
                return arguments;
        }

        return null;
    }

    /// <summary>The properties that an attribute sets, all of them text, and its constructor has no parameters.</summary>
    public static Dictionary<string, string> ReadNamedTexts(this BlobReader arguments)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = arguments.ReadUInt16(); count > 0; count--)
        {
            arguments.ReadSerializationTypeCode();
            if (arguments.ReadSerializationTypeCode() != SerializationTypeCode.String)
                break;
            var name = arguments.ReadSerializedString();
            if (name is not null && arguments.ReadSerializedString() is { } value)
                texts[name] = value;
        }

        return texts;
    }

    private static StringHandle NameOfClass(this MetadataReader reader, EntityHandle constructor)
    {
        var type = constructor.Kind == HandleKind.MethodDefinition
            ? reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()
            : reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return type.Kind switch
        {
            HandleKind.TypeDefinition => reader.GetTypeDefinition((TypeDefinitionHandle)type).Name,
            HandleKind.TypeReference => reader.GetTypeReference((TypeReferenceHandle)type).Name,
            _ => default,
        };
    }

    private static string? FullName(this MetadataReader reader, EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition:
                return reader.FullName(reader.GetTypeDefinition((TypeDefinitionHandle)type));
            case HandleKind.TypeReference:
                var reference = reader.GetTypeReference((TypeReferenceHandle)type);
                return reader.FullName(reference.Namespace, reference.Name);
            default:
                return null;
        }
    }

    private static string FullName(this MetadataReader reader, StringHandle @namespace, StringHandle name) => $"{reader.GetString(@namespace)}.{reader.GetString(name)}";
}
