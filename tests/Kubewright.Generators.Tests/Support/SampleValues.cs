using System.Linq.Expressions;

namespace Kubewright.Generators.Tests.Support;

/// <summary>Arguments for members.</summary>
internal static class SampleValues
{
    public const string Key = "sample";

    /// <param name="type">The parameter's type.</param>
    /// <param name="asNumber">Whether what is a number or a string is to be a number.</param>
    public static object? Of(Type type, bool asNumber = false)
    {
        if (type == typeof(string))
            return Key;
        if (type == typeof(bool))
            return false;
        if (type == typeof(int))
            return 42;
        if (type == typeof(long))
            return 42L;
        if (type == typeof(double))
            return 0.5;
        if (type == typeof(IntegerOrString))
            return asNumber ? (IntegerOrString)8080 : "50%";
        if (type == typeof(Quantity))
            return asNumber ? (Quantity)2 : "1.5Gi";
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(42);
        if (type == typeof(byte[]))
            return new byte[] { 1, 2, 3 };
        if (type == typeof(ManifestNode))
            return new ManifestMap();
        if (type.IsArray)
            return Array(type.GetElementType()!, asNumber);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Action<>))
            return Expression.Lambda(type, Expression.Empty(), Expression.Parameter(type.GetGenericArguments()[0])).Compile();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTuple<,>))
            return Activator.CreateInstance(type, Key, Of(type.GetGenericArguments()[1], asNumber));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            return Pairs(type.GetGenericArguments()[0], asNumber);
        if (type.IsSubclassOf(typeof(Builder)))
            return BuilderMembers.Over(type, new ManifestMap());
        throw new ArgumentException($"No member takes a {type}.", nameof(type));
    }

    /// <summary>What a value of the type is in a tree.</summary>
    public static ManifestNodeKind Kind(Type type, bool asNumber = false)
    {
        if (asNumber && (type == typeof(IntegerOrString) || type == typeof(Quantity)))
            return ManifestNodeKind.Integer;
        if (type == typeof(bool))
            return ManifestNodeKind.Boolean;
        if (type == typeof(int) || type == typeof(long) || type == typeof(TimeSpan))
            return ManifestNodeKind.Integer;
        if (type == typeof(double))
            return ManifestNodeKind.Float;
        if (type.IsArray && type != typeof(byte[]))
            return ManifestNodeKind.List;
        return type == typeof(ManifestNode) || type.IsSubclassOf(typeof(Builder)) || type.IsGenericType ? ManifestNodeKind.Map : ManifestNodeKind.String;
    }

    private static Array Array(Type element, bool asNumber)
    {
        var array = System.Array.CreateInstance(element, 1);
        array.SetValue(Of(element, asNumber), 0);
        return array;
    }

    private static object Pairs(Type pair, bool asNumber)
    {
        var type = pair.GetGenericArguments()[1];
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type))!;
        map.Add(Key, Of(type, asNumber));
        return map;
    }
}
