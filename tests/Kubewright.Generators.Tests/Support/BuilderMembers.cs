using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kubewright.Generators.Tests.Support;

/// <summary>The members of builders, and the law they obey.</summary>
internal static class BuilderMembers
{
    public static IReadOnlyList<BuilderMember> Of(Type builder) =>
    [
        .. from method in builder.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           from field in method.GetCustomAttributes<ManifestFieldAttribute>()
           select Parse(method, field.Path),
    ];

    /// <summary>Calls the member on an empty builder, and on one with other fields beside its own: only its path may differ.</summary>
    public static void AssertSetsItsFieldOnly(BuilderMember member)
    {
        foreach (var asNumber in new[] { false, true })
        {
            AssertSetsItsFieldOnly(member, asNumber, others: []);
            AssertSetsItsFieldOnly(member, asNumber, others: ["another field"]);
        }
    }

    private static void AssertSetsItsFieldOnly(BuilderMember member, bool asNumber, string[] others)
    {
        var node = new ManifestMap();
        var at = node;
        for (var depth = 1; others.Length > 0; depth++)
        {
            foreach (var other in others)
                at.SetField(other, "as it was");
            if (depth == member.Path.Count)
                break;
            var inner = new ManifestMap();
            at.SetField(member.Path[depth - 1], inner);
            at = inner;
        }

        var builder = Over(member.Method.DeclaringType!, node);
        var result = member.Method.Invoke(builder, [.. member.Method.GetParameters().Select(p => SampleValues.Of(p.ParameterType, asNumber))]);
        Assert.Same(builder, result);

        ManifestNode value = node;
        foreach (var field in member.Path)
        {
            var map = Assert.IsType<ManifestMap>(value);
            Assert.True(map.Select(e => e.Key).ToHashSet().SetEquals([field, .. others]), $"{member} sets {string.Join(", ", map.Select(e => e.Key))} and not {field}");
            Assert.All(others, other => Assert.Equal("as it was", ((ManifestScalar)map[other]!).Text));
            value = map[field]!;
        }

        AssertValue(member, value, asNumber);
    }

    public static Builder Over(Type type, ManifestMap node) => (Builder)Activator.CreateInstance(type, node)!;

    private static void AssertValue(BuilderMember member, ManifestNode value, bool asNumber)
    {
        var last = member.Method.GetParameters()[^1].ParameterType;
        switch (member.Suffix)
        {
            case "":
                Assert.Equal(SampleValues.Kind(last, asNumber), value.Kind);
                break;
            case "{}":
                Assert.All(Assert.IsType<ManifestMap>(value), entry => Assert.StartsWith(SampleValues.Key, entry.Key, StringComparison.Ordinal));
                break;
            default:
                Assert.IsType<ManifestMap>(Assert.Single(Assert.IsType<ManifestList>(value)));
                break;
        }

        AssertParameters(member, member.Suffix switch { "" => value, "{}" => ((ManifestMap)value)[0].Value, _ => ((ManifestList)value)[0] });
    }

    /// <summary>The parameters that say which field they set, set that and nothing else.</summary>
    private static void AssertParameters(BuilderMember member, ManifestNode item)
    {
        var paths = member.Method.GetParameters().SelectMany(p => p.GetCustomAttributes<ManifestFieldAttribute>()).Select(a => Fields(a.Path).ToList()).ToList();
        foreach (var path in paths)
        {
            var at = item;
            foreach (var field in path)
                at = Assert.IsType<ManifestMap>(at)[field] ?? throw new InvalidOperationException($"{member} does not set {field}");
        }

        if (paths.Count > 0)
            Assert.Equal(paths.Select(p => p[0]).Distinct().Count(), ((ManifestMap)item).Count);
    }

    private static BuilderMember Parse(MethodInfo method, string path)
    {
        var fields = Fields(path).ToList();
        var plain = path.Replace("\\\\", "").Replace("\\[", "").Replace("\\{", "").Replace("\\]", "").Replace("\\}", "");
        var suffix = plain.EndsWith("[]", StringComparison.Ordinal) ? "[]" : plain.EndsWith("{}", StringComparison.Ordinal) ? "{}" : plain.EndsWith(']') ? "[key]" : "";
        return new BuilderMember(method, fields, suffix);
    }

    /// <summary>The fields of a path, without its suffix.</summary>
    public static IEnumerable<string> Fields(string path)
    {
        var field = new StringBuilder();
        for (var i = 0; i < path.Length && path[i] is not ('[' or '{'); i++)
        {
            if (path[i] == '.')
            {
                yield return field.ToString();
                field.Clear();
            }
            else
            {
                field.Append(path[i] == '\\' ? path[++i] : path[i]);
            }
        }

        yield return field.ToString();
    }
}
