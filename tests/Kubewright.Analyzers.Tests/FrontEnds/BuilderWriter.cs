using System.Reflection;
using System.Text;

namespace Kubewright.Analyzers.Tests.FrontEnds;

/// <summary>Writes a manifest as a program of builder calls, found by the attributes of their members.</summary>
internal static class BuilderWriter
{
    private static readonly Dictionary<(string ApiVersion, string Kind), Type> Kinds = typeof(Builder).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<ManifestSchemaAttribute>()?.Kind is not null)
        .ToDictionary(type => type.GetCustomAttribute<ManifestSchemaAttribute>() is var schema ? (schema!.ApiVersion!, schema.Kind!) : default);

    /// <summary>An expression that makes the manifest.</summary>
    /// <exception cref="NotExpressibleException">Builders cannot say it.</exception>
    public static string Write(ManifestMap manifest)
    {
        var kind = (Text(manifest["apiVersion"]), Text(manifest["kind"]));
        if (!Kinds.TryGetValue(kind, out var type))
            throw new NotExpressibleException($"There is no builder of {kind}.");
        var constructor = type.GetConstructors().Single(c => c.GetParameters() is not [{ ParameterType.Name: nameof(ManifestMap) }]);
        var used = new HashSet<string> { "apiVersion", "kind" };
        var arguments = Arguments(constructor.GetParameters(), manifest, used);
        return $"new global::{type.FullName}({string.Join(", ", arguments)})" + Calls(type, manifest, "", used);
    }

    private static string Text(ManifestNode? node) => (node as ManifestScalar)?.Text ?? "";

    /// <summary>The arguments for parameters that set a field; the fields that they set are noted.</summary>
    private static IEnumerable<string> Arguments(IEnumerable<ParameterInfo> parameters, ManifestMap node, HashSet<string> used)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.GetCustomAttribute<ManifestFieldAttribute>()?.Path is not { } path)
                continue;
            used.Add(path);
            yield return Literals.Of(At(node, path) ?? throw new NotExpressibleException($"{path} is a parameter and not given."), parameter.ParameterType);
        }
    }

    private static ManifestNode? At(ManifestNode node, string path) =>
        path.Split('.').Aggregate((ManifestNode?)node, (at, field) => (at as ManifestMap)?[field.Replace("\\", "", StringComparison.Ordinal)]);

    private static string Calls(Type type, ManifestMap node, string prefix, HashSet<string> used)
    {
        var calls = new StringBuilder();
        foreach (var (key, value) in node)
        {
            var path = prefix + key;
            if (used.Contains(path))
                continue;
            var members = Members(type, path);
            if (members.Count > 0)
                calls.Append(Call(members, value));
            else if (prefix.Length == 0 && key is "metadata" or "spec" && value is ManifestMap inner)
                calls.Append(Calls(type, inner, key + ".", used));
            else
                throw new NotExpressibleException($"{type.Name} has no {path}.");
        }

        return calls.ToString();
    }

    private static List<(MethodInfo Method, string Suffix)> Members(Type type, string path) =>
    [
        .. from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let full = method.GetCustomAttribute<ManifestFieldAttribute>()?.Path
           where full is not null && full.StartsWith(path, StringComparison.Ordinal) && (full.Length == path.Length || full[path.Length] is '[' or '{')
           select (method, full[path.Length..]),
    ];

    private static string Call(List<(MethodInfo Method, string Suffix)> members, ManifestNode value)
    {
        var (suffix, callbacks) = (members[0].Suffix, members.Where(member => Child(member.Method) is not null).Select(member => member.Method).ToList());
        return (suffix, value) switch
        {
            ("", ManifestMap map) when callbacks.Count > 0 => Nested(callbacks[0], map, []),
            ("", ManifestList list) when callbacks.Count == 0 => $".{members[0].Method.Name}({string.Join(", ", list.Select(item => Literals.Of(item, ElementType(members))))})",
            ("", ManifestScalar scalar) => $".{members[0].Method.Name}({Literals.Of(scalar, members[0].Method.GetParameters()[0].ParameterType)})",
            ("{}", ManifestMap map) when callbacks.Count > 0 => string.Concat(map.Select(entry => Nested(callbacks[0], AsMap(entry.Value), [Literals.Text(entry.Key)]))),
            ("{}", ManifestMap map) => string.Concat(map.Select(entry => Entry(members, entry))),
            (_, ManifestList list) when callbacks.Count > 0 && HasDuplicates(list, suffix) => throw new NotExpressibleException("A second item with the same keys edits the first."),
            (_, ManifestList list) when callbacks.Count > 0 => string.Concat(list.Select(item => Nested(BestFor(callbacks, AsMap(item)), AsMap(item), []))),
            _ => throw new NotExpressibleException($"{members[0].Method.Name} takes no {value.Kind}."),
        };
    }

    /// <summary>Whether two items have the same keys: <c>[containerPort,protocol=TCP]</c> says which those are.</summary>
    private static bool HasDuplicates(ManifestList list, string suffix)
    {
        var keys = suffix.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => key.Split('=')).ToList();
        return keys.Count > 0 && list.Select(item => string.Join(',', keys.Select(key => At(item, key[0]) is ManifestScalar value ? value.Text : key.ElementAtOrDefault(1)))).Distinct().Count() < list.Count;
    }

    private static string Entry(List<(MethodInfo Method, string Suffix)> members, ManifestEntry entry)
    {
        var method = members.Select(member => member.Method).First(candidate => candidate.GetParameters() is [{ ParameterType.Name: nameof(String) }, _]);
        var type = method.GetParameters()[1].ParameterType;
        var values = type.IsArray && entry.Value is ManifestList list ? list.Select(item => Literals.Of(item, type.GetElementType()!)) : [Literals.Of(entry.Value, type)];
        return $".{method.Name}({string.Join(", ", values.Prepend(Literals.Text(entry.Key)))})";
    }

    private static Type ElementType(List<(MethodInfo Method, string Suffix)> members) =>
        members[0].Method.GetParameters()[^1].ParameterType.GetElementType() ?? throw new NotExpressibleException($"{members[0].Method.Name} takes no list.");

    /// <summary>Of the overloads for an item, the one that sets the most of its fields.</summary>
    private static MethodInfo BestFor(IEnumerable<MethodInfo> methods, ManifestMap item) =>
        methods.OrderByDescending(method => method.GetParameters().Count(parameter => parameter.GetCustomAttribute<ManifestFieldAttribute>()?.Path is { } path && At(item, path) is not null))
            .ThenBy(method => method.GetParameters().Length).First();

    private static string Nested(MethodInfo method, ManifestMap value, IEnumerable<string> leading)
    {
        var used = new HashSet<string>();
        var arguments = leading.Concat(Arguments(method.GetParameters(), value, used)).ToList();
        var name = $"x{Interlocked.Increment(ref count)}";
        arguments.Add(Calls(Child(method)!, value, "", used) is { Length: > 0 } calls ? $"{name} => {name}{calls}" : $"{name} => {{ }}");
        return $"\n    .{method.Name}({string.Join(", ", arguments)})";
    }

    private static int count;

    private static ManifestMap AsMap(ManifestNode node) => node as ManifestMap ?? throw new NotExpressibleException($"A {node.Kind} is no object.");

    private static Type? Child(MethodInfo method) =>
        method.GetParameters() is [.., { ParameterType: { IsGenericType: true } type }] && type.GetGenericTypeDefinition() == typeof(Action<>) ? type.GetGenericArguments()[0] : null;
}
