using System.Reflection;
using System.Xml.Linq;
using Kubewright.Generators.Tests.Support;
using Kubewright.Schemas;

namespace Kubewright.Generators.Tests;

/// <summary>
/// The law of the compiled SDK: every property of every schema has exactly one member, and calling it sets exactly that path.
/// </summary>
public sealed class LawTests
{
    private static readonly IReadOnlyDictionary<string, SchemaComponent> Components = RealSchemas.Files.Where(f => f.Use == "true")
        .SelectMany(f => new SchemaReader().ReadDocument(JsonReader.Read(f.Content, f.Path)).Components)
        .ToDictionary(c => c.Name);

    private static readonly IReadOnlyDictionary<string, Type> Builders = typeof(Builder).Assembly.GetTypes()
        .Where(t => t.GetCustomAttribute<ManifestSchemaAttribute>() is not null)
        .ToDictionary(t => t.GetCustomAttribute<ManifestSchemaAttribute>()!.Component);

    [Fact]
    public void Every_type_that_a_kind_reaches_has_a_builder_and_no_other_has() =>
        Assert.Equal(Reachable().Order(StringComparer.Ordinal), Builders.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_property_has_exactly_one_member() => Assert.All(Builders, builder =>
    {
        var expected = Paths(Components[builder.Key]).Select(p => string.Join(".", p)).Order(StringComparer.Ordinal);
        var members = BuilderMembers.Of(builder.Value).GroupBy(m => string.Join(".", m.Path)).ToList();
        Assert.Equal(expected, members.Select(g => g.Key).Order(StringComparer.Ordinal));
        foreach (var member in members)
            Assert.Single(member.Where(m => m.Method.GetParameters()[0].ParameterType != typeof(TimeSpan)).Select(m => m.Method.Name).Distinct());

        // And the other way round: one name never sets two fields.
        Assert.All(members.SelectMany(g => g).GroupBy(m => m.Method.Name), g => Assert.Single(g.Select(m => string.Join(".", m.Path)).Distinct()));
    });

    [Fact]
    public void Every_member_sets_its_field_and_nothing_else() =>
        Assert.All(Builders.Values.SelectMany(BuilderMembers.Of), BuilderMembers.AssertSetsItsFieldOnly);

    [Fact]
    public void Every_public_method_of_a_builder_says_which_field_it_sets() => Assert.All(
        Builders.Values.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(m => !m.IsSpecialName && !m.IsVirtual && m.ReturnType == m.DeclaringType),
        method => Assert.Single(method.GetCustomAttributes<ManifestFieldAttribute>()));

    [Fact]
    public void Members_take_values_of_the_schemas_type() => Assert.All(Builders, builder =>
    {
        foreach (var member in BuilderMembers.Of(builder.Value))
            Assert.Contains(SampleKind(member), Kinds(SchemaAt(Components[builder.Key], member.Path), out _));
    });

    [Fact]
    public void Every_required_scalar_is_a_parameter_of_the_constructor() => Assert.All(Builders, builder =>
    {
        var schema = Components[builder.Key].Schema;
        var constructor = builder.Value.GetConstructors().Single(c => c.GetParameters() is not [{ ParameterType.Name: nameof(ManifestMap) }]);
        var expected = RequiredScalars(Components[builder.Key]).ToList();
        Assert.Equal(expected, constructor.GetParameters().Select(p => p.GetCustomAttribute<ManifestFieldAttribute>()!.Path));

        var built = (Builder)constructor.Invoke([.. constructor.GetParameters().Select(p => SampleValues.Of(p.ParameterType))]);
        string[] fixedFields = [.. constructor.GetCustomAttributes<ManifestFieldAttribute>().Select(a => a.Path)];
        Assert.Equal(Components[builder.Key].IsKind ? ["apiVersion", "kind"] : [], fixedFields);
        Assert.Equal(fixedFields.Concat(expected).Order(StringComparer.Ordinal), Leaves(built.Node, "").Order(StringComparer.Ordinal));
        if (Components[builder.Key].IsKind)
        {
            var kind = schema.GroupVersionKinds[0];
            Assert.Equal((kind.Kind, kind.Group.Length == 0 ? kind.Version : $"{kind.Group}/{kind.Version}"), (((ManifestScalar)built.Node["kind"]!).Text, ((ManifestScalar)built.Node["apiVersion"]!).Text));
        }
    });

    [Fact]
    public void Every_public_member_is_documented()
    {
        var assembly = typeof(Builder).Assembly;
        var own = Documentation(assembly);
        var client = Documentation(typeof(k8s.Models.V1Pod).Assembly);
        foreach (var type in assembly.GetExportedTypes())
        {
            Assert.True(own.ContainsKey("T:" + type.FullName!.Replace('+', '.')), type.FullName);
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                var isAccessor = member is MethodBase { IsSpecialName: true, IsConstructor: false };
                if (type.GetCustomAttribute<ManifestSchemaAttribute>() is null || isAccessor)
                    continue;
                var prefix = $"{(member is MethodBase ? 'M' : member is FieldInfo ? 'F' : 'P')}:{type.FullName}.{(member is ConstructorInfo ? "#ctor" : member.Name)}";
                Assert.True(own.Keys.Any(k => k == prefix) || own.Keys.Any(k => k.StartsWith(prefix + "(", StringComparison.Ordinal)), prefix);
            }
        }

        Assert.All(own, entry => Assert.True(Says(entry.Value, client), entry.Key));
    }

    private static bool Says(XElement member, Dictionary<string, XElement> client) => member.Element("inheritdoc") is { } inherited
        ? inherited.Attribute("cref")?.Value is not { } cref || !cref.Contains(":k8s.", StringComparison.Ordinal) || client.ContainsKey(cref)
        : !string.IsNullOrWhiteSpace(member.Element("summary")?.Value);

    private static Dictionary<string, XElement> Documentation(Assembly assembly) =>
        XDocument.Load(DocumentationFile(assembly)).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    /// <summary>Beside the assembly, or for a package in the folder of packages.</summary>
    private static string DocumentationFile(Assembly assembly)
    {
        var beside = Path.ChangeExtension(assembly.Location, ".xml");
        if (File.Exists(beside))
            return beside;
        var name = assembly.GetName().Name!;
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        return Directory.GetFiles(Path.Combine(packages, name.ToLowerInvariant(), version), name + ".xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
    }

    private static IEnumerable<string> Reachable()
    {
        var seen = new HashSet<string>();
        var pending = new Queue<SchemaComponent>(Components.Values.Where(c => c.IsKind));
        while (pending.TryDequeue(out var component))
        {
            if (!seen.Add(component.Name))
                continue;
            foreach (var property in component.Schema.Properties)
            {
                var schema = SchemaAt(component, [property.Name]);
                while ((schema.Items ?? schema.AdditionalProperties) is { } element)
                    schema = Follow(element);
                if (Components.Values.FirstOrDefault(c => ReferenceEquals(c.Schema, schema)) is { Schema.Properties.Count: > 0 } found)
                    pending.Enqueue(found);
            }
        }

        return seen;
    }

    /// <summary>The fields that a builder offers: its own, and those of its metadata and spec.</summary>
    private static IEnumerable<string[]> Paths(SchemaComponent component)
    {
        var hasMetadata = component.Schema.Find("metadata")?.Schema.Reference?.SimpleName == "ObjectMeta";
        foreach (var property in component.Schema.Properties)
        {
            var target = Follow(property.Schema);
            if (hasMetadata && property.Name is "metadata" or "spec" && property.Schema.Reference is not null && target.Properties.Count > 0)
            {
                foreach (var inner in target.Properties)
                    yield return [property.Name, inner.Name];
            }
            else if (!(component.IsKind && property.Name is "apiVersion" or "kind"))
            {
                yield return [property.Name];
            }
        }
    }

    private static SchemaNode SchemaAt(SchemaComponent component, IEnumerable<string> path) =>
        path.Aggregate(component.Schema, (schema, field) => Follow(schema.Find(field)!.Schema));

    private static SchemaNode Follow(SchemaNode schema)
    {
        while (schema.Reference is { } reference)
            schema = Components[reference.Name].Schema;
        return schema;
    }

    private static IEnumerable<string> RequiredScalars(SchemaComponent component)
    {
        if (component.IsKind)
            yield return "metadata.name";
        foreach (var name in component.Schema.Required)
        {
            if (IsScalar(component.Schema, name) && !(component.IsKind && name is "apiVersion" or "kind"))
                yield return name;
        }

        if (!Paths(component).Any(p => p is ["spec", _]))
            yield break;
        var spec = Follow(component.Schema.Find("spec")!.Schema);
        foreach (var name in spec.Required.Where(name => IsScalar(spec, name)))
            yield return "spec." + name;
    }

    private static bool IsScalar(SchemaNode schema, string property) =>
        schema.Find(property) is { } found && Kinds(Follow(found.Schema), out var isAny).All(k => k is not (ManifestNodeKind.List or ManifestNodeKind.Map)) && !isAny;

    private static ManifestNodeKind[] Kinds(SchemaNode schema, out bool isAny)
    {
        isAny = schema is { Type: null, IsIntOrString: false, Format: not "quantity" };
        if (schema.IsIntOrString || schema.Format == "quantity")
            return [ManifestNodeKind.String, ManifestNodeKind.Integer];
        return schema.Type switch
        {
            "string" => [ManifestNodeKind.String],
            "boolean" => [ManifestNodeKind.Boolean],
            "integer" => [ManifestNodeKind.Integer],
            "number" => [ManifestNodeKind.Float],
            "array" => [ManifestNodeKind.List],
            _ => [ManifestNodeKind.Map],
        };
    }

    private static ManifestNodeKind SampleKind(BuilderMember member) => member.Suffix switch
    {
        "" => SampleValues.Kind(member.Method.GetParameters()[^1].ParameterType),
        "{}" => ManifestNodeKind.Map,
        _ => ManifestNodeKind.List,
    };

    private static IEnumerable<string> Leaves(ManifestMap map, string parent) =>
        map.SelectMany(e => e.Value is ManifestMap inner ? Leaves(inner, parent + e.Key + ".") : [parent + e.Key]);
}
