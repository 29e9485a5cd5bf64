using System.Reflection;
using CsCheck;
using Kubewright.Analyzers.Tests.FrontEnds;

namespace Kubewright.Analyzers.Tests.Law;

/// <summary>Random programs of constants: a builder, and any members of it in any order, nested a few levels deep, intents among them.</summary>
internal static class ProgramGenerator
{
    private static readonly Type[] Builders = [.. typeof(Builder).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<ManifestSchemaAttribute>() is not null).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    private static readonly ILookup<Type, MethodInfo> Intents = typeof(Builder).Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.GetCustomAttribute<ManifestIntentAttribute>() is not null && !method.IsGenericMethod && method.GetParameters() is [{ } first, ..] && method.ReturnType == first.ParameterType && method.GetParameters().Skip(1).All(IsPlain))
        .ToLookup(method => method.ReturnType);

    private static readonly string[] Texts = ["a", "web", "nginx:1.25", "app.kubernetes.io/name", "", "1.5Gi", "TCP", "x\ny", "\"quoted\"", "http"];

    /// <summary>An expression that makes a builder.</summary>
    public static Gen<string> Programs { get; } = from type in Gen.Int[0, Builders.Length - 1].Select(index => Builders[index])
                                                  from seed in Gen.UInt
                                                  select new Writer(new Random((int)(seed & int.MaxValue))).Create(type, depth: 0);

    /// <summary>Whether a parameter takes trees, which no constant is.</summary>
    private static bool TakesNodes(Type type) =>
        type == typeof(ManifestNode) || (type.IsArray && TakesNodes(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(TakesNodes));

    /// <summary>An expression that makes the builder of a kind. Quantities are written as the official client writes them.</summary>
    public static Gen<string> Kinds { get; } = from type in Gen.OneOf(Builders.Where(type => type.GetCustomAttribute<ManifestSchemaAttribute>()!.Kind is not null).Select(Gen.Const).ToArray())
                                               from seed in Gen.UInt
                                               select new Writer(new Random((int)(seed & int.MaxValue)), asClient: true).Create(type, depth: 0);

    private static bool IsPlain(ParameterInfo parameter) => parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(Quantity) || parameter.ParameterType == typeof(IntegerOrString)
        || parameter.ParameterType == typeof(bool) || parameter.ParameterType == typeof(string[]) || parameter.ParameterType == typeof((string, string)[]);

    /// <summary>Writes one program.</summary>
    private sealed class Writer(Random random, bool asClient = false)
    {
        private int names;

        public string Create(Type type, int depth)
        {
            var constructor = type.GetConstructors().Single(c => c.GetParameters() is not [{ ParameterType.Name: nameof(ManifestMap) }]);
            return $"new global::{type.FullName}({string.Join(", ", constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType, depth)))}){Calls(type, depth)}";
        }

        private string Calls(Type type, int depth)
        {
            var members = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => method.GetCustomAttribute<ManifestFieldAttribute>() is not null && !method.GetParameters().Any(parameter => TakesNodes(parameter.ParameterType)))
                .Concat(Intents[type]).ToList();
            var count = members.Count == 0 ? 0 : random.Next(depth == 0 ? 1 : 0, depth > 2 ? 2 : 5);
            return string.Concat(Enumerable.Range(0, count).Select(_ => Call(members[random.Next(members.Count)], depth)));
        }

        private string Call(MethodInfo method, int depth)
        {
            var parameters = method.GetParameters().Skip(method.IsStatic ? 1 : 0).ToList();
            var arguments = parameters.SelectMany(parameter => Arguments(parameter, depth));
            return $".{method.Name}({string.Join(", ", arguments)}){(random.Next(20) == 0 && !method.IsStatic ? ".Clone()" : "")}";
        }

        private IEnumerable<string> Arguments(ParameterInfo parameter, int depth)
        {
            var type = parameter.ParameterType;
            if (parameter.GetCustomAttribute<ParamArrayAttribute>() is not null)
                return Enumerable.Range(0, random.Next(1, 4)).Select(_ => Argument(type.GetElementType()!, depth)).ToList();
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Action<>))
                return [Lambda(type.GetGenericArguments()[0], depth)];
            return [Argument(type, depth)];
        }

        private string Lambda(Type builder, int depth)
        {
            var name = $"x{names++}";
            if (depth > 3)
                return $"{name} => {{ }}";
            var calls = Calls(builder, depth + 1);
            return random.Next(4) == 0
                ? $"{name} => {{ var y{names} = {name}; y{names++}{(calls.Length == 0 ? ".Clone()" : calls)}; }}"
                : calls.Length == 0 ? $"{name} => {{ }}" : $"{name} => {name}{calls}";
        }

        private string Argument(Type type, int depth)
        {
            if (type == typeof(string))
                return Literals.Text(Texts[random.Next(Texts.Length)]);
            if (type == typeof(bool))
                return random.Next(2) == 0 ? "true" : "false";
            if (type == typeof(int) || type == typeof(long))
                return random.Next(3) == 0 ? $"{random.Next(10)} * {random.Next(10)} - 3" : random.Next(-5, 100_000).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (type == typeof(double))
                return "0.25";
            if (type == typeof(IntegerOrString))
                return random.Next(2) == 0 ? "8080" : "\"50%\"";
            if (type == typeof(Quantity))
                return asClient ? ((string[])["\"500m\"", "\"2Gi\"", "\"3\""])[random.Next(3)] : ((string[])["\"1.5Gi\"", "2", "0.5", "0.50m", "5L", "\"500m\""])[random.Next(6)];
            if (type == typeof(DateTimeOffset))
                return "new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))";
            if (type == typeof(TimeSpan))
                return ((string[])["TimeSpan.FromMinutes(5)", "TimeSpan.FromSeconds(90)", "new TimeSpan(1, 2, 3)", "TimeSpan.Zero"])[random.Next(4)];
            if (type == typeof(byte[]))
                return "new byte[] { 1, 2, 250 }";
            if (type == typeof((string, string)[]))
                return $"({Argument(typeof(string), depth)}, {Argument(typeof(string), depth)})";
            if (type.IsSubclassOf(typeof(Builder)))
                return depth > 3 ? $"new global::{type.FullName}({string.Join(", ", Required(type))})" : Create(type, depth + 1);
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTuple<,>))
                return $"({Argument(typeof(string), depth)}, {Argument(type.GetGenericArguments()[1], depth)})";
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                return Dictionary(type.GetGenericArguments()[0].GetGenericArguments()[1], depth);
            throw new ArgumentException($"No member takes a {type}.");
        }

        private IEnumerable<string> Required(Type type) =>
            type.GetConstructors().Single(c => c.GetParameters() is not [{ ParameterType.Name: nameof(ManifestMap) }]).GetParameters().Select(parameter => Argument(parameter.ParameterType, depth: 9));

        private string Dictionary(Type value, int depth)
        {
            var name = value == typeof(string) ? "string" : value == typeof(byte[]) ? "byte[]" : "global::" + value.FullName;
var entries = ((string[])["one", "two"]).Select(key => random.Next(2) == 0 ? (key, Argument(value, depth)) : ("other", Argument(value, depth))).DistinctBy(entry => entry.Item1).ToList();
            var parts = random.Next(2) == 0 ? entries.Select(entry => $"[\"{entry.Item1}\"] = {entry.Item2}") : entries.Select(entry => $"{{ \"{entry.Item1}\", {entry.Item2} }}");
            return $"new Dictionary<string, {name}> {{ {string.Join(", ", parts)} }}";
        }
    }
}
