using System.Reflection;
using System.Text.Json.Serialization;
using k8s.Models;

namespace Kubewright.Analyzers.Tests.FrontEnds;

/// <summary>Writes a manifest as initializers of the official client's models, and of those that Kubewright makes for custom resources.</summary>
internal static class ModelWriter
{
    private static readonly Dictionary<(string ApiVersion, string Kind), Type> Kinds = new[] { typeof(V1Pod).Assembly, typeof(Builder).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Select(type => (Type: type, Entity: type.GetCustomAttribute<KubernetesEntityAttribute>()))
        .Where(pair => pair.Entity is not null)
        .GroupBy(pair => (string.IsNullOrEmpty(pair.Entity!.Group) ? pair.Entity.ApiVersion : $"{pair.Entity.Group}/{pair.Entity.ApiVersion}", pair.Entity.Kind))
        .ToDictionary(group => group.Key, group => group.First().Type);

    /// <summary>An expression that makes the manifest.</summary>
    /// <exception cref="NotExpressibleException">Models cannot say it.</exception>
    public static string Write(ManifestMap manifest)
    {
        var kind = ((manifest["apiVersion"] as ManifestScalar)?.Text ?? "", (manifest["kind"] as ManifestScalar)?.Text ?? "");
        return Kinds.TryGetValue(kind, out var type) ? Object(manifest, type, leaveOutKind: true) : throw new NotExpressibleException($"There is no model of {kind}.");
    }

    private static string Object(ManifestMap map, Type type, bool leaveOutKind = false)
    {
        var properties = type.GetProperties().Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name);
        var parts = from entry in map
                    where !(leaveOutKind && entry.Key is "apiVersion" or "kind")
                    let property = properties.TryGetValue(entry.Key, out var found) ? found : throw new NotExpressibleException($"{type.Name} has no {entry.Key}.")
                    select $"{property.Name} = {Value(entry.Value, property.PropertyType)}";
        return $"new {Name(type)} {{ {string.Join(", ", parts)} }}";
    }

    private static string Value(ManifestNode node, Type type) => node switch
    {
        ManifestMap map when IsGeneric(type, typeof(IDictionary<,>)) =>
            $"new Dictionary<string, {Name(type.GetGenericArguments()[1])}> {{ {string.Join(", ", map.Select(entry => $"[{Literals.Text(entry.Key)}] = {Value(entry.Value, type.GetGenericArguments()[1])}"))} }}",
        ManifestMap map when type.IsClass && type != typeof(object) && type != typeof(string) => Object(map, type),
        ManifestList list when IsGeneric(type, typeof(IList<>)) => $"[{string.Join(", ", list.Select(item => Value(item, type.GetGenericArguments()[0])))}]",
        _ => Literals.Of(node, type),
    };

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static string Name(Type type) => type.IsGenericType
        ? $"global::{type.FullName!.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : "global::" + type.FullName;
}
