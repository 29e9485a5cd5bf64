using Kubewright.Generators.Catalog;
using Kubewright.Generators.Facts;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Emission;

/// <summary>Writes the overloads of one member.</summary>
internal sealed class MemberEmitter
{
    private readonly SourceWriter writer;
    private readonly string self;
    private readonly MemberModel member;
    private readonly string map;
    private readonly string field;

    private MemberEmitter(SourceWriter writer, string self, MemberModel member)
    {
        this.writer = writer;
        this.self = self;
        this.member = member;
        map = member.Parent switch { "metadata" => "MetadataNode", "spec" => "SpecNode", _ => "Node" };
        field = Names.Literal(member.Field);
    }

    public static void Write(SourceWriter writer, string self, MemberModel member) => new MemberEmitter(writer, self, member).Write();

    private void Write()
    {
        var value = member.Value;
        switch (value.Kind)
        {
            case ShapeKind.Object:
                WriteObject();
                break;
            case ShapeKind.List when value.Element!.Kind == ShapeKind.Object:
                WriteObjectList();
                break;
            case ShapeKind.List:
                WriteScalarList(value.Element!);
                break;
            case ShapeKind.Map when value.Element!.Kind == ShapeKind.Object:
                WriteObjectMap();
                break;
            case ShapeKind.Map:
                WriteMap(value.Element!);
                break;
            default:
                WriteScalar(value);
                break;
        }
    }

    private void WriteScalar(ValueModel value)
    {
        var type = ScalarCode.Type(value.Kind);
        var parameter = value.Kind == ShapeKind.Boolean ? "bool value = true" : $"{type} value";
        Method("", parameter, $"Set({map}, {field}, {ScalarCode.Node(value.Kind, "value")})", value.Enumeration);
        if (value.Kind == ShapeKind.DateTime)
            Method("", "string value", $"Set({map}, {field}, value)");
        if (member.TimeSpanName is { } name)
            Method("", "global::System.TimeSpan value", $"Set({map}, {field}, Seconds(value))", name: name);
    }

    private void WriteScalarList(ValueModel element)
    {
        var kind = element.IsScalar ? element.Kind : ShapeKind.Any;
        var list = kind == ShapeKind.String ? "List(values)" : $"List(values, {ScalarCode.Converter(kind)})";
        Method("", $"params {ScalarCode.Type(kind)}[] values", $"Set({map}, {field}, {list})", element.Enumeration, parameterName: "values");
    }

    private void WriteMap(ValueModel element)
    {
        if (element.Kind == ShapeKind.List && (element.Element!.IsScalar || element.Element.Kind == ShapeKind.Any))
        {
            var item = element.Element.Kind;
            Method("{}", $"string key, params {ScalarCode.Type(item)}[] values", $"SetEntry({map}, {field}, key, List(values, {ScalarCode.Converter(item)}))");
            return;
        }

        var kind = element.IsScalar ? element.Kind : ShapeKind.Any;
        var type = ScalarCode.Type(kind);
        Method("{}", $"string key, {type} value", $"SetEntry({map}, {field}, key, {ScalarCode.Node(kind, "value")})");
        Method("{}", $"params (string Key, {type} Value)[] entries", $"SetEntries({map}, {field}, entries, {ScalarCode.Converter(kind)})");
        Method("{}", $"global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, {type}>> entries", $"SetEntries({map}, {field}, entries, {ScalarCode.Converter(kind)})");
    }

    private void WriteObject()
    {
        var type = member.Value.Type!;
        Configurable("", "", member.Parameters, $"Object({map}, {field})", type);
        Method("", $"{type} value", $"Put({map}, {field}, value)");
    }

    private void WriteObjectMap()
    {
        var type = member.Value.Element!.Type!;
        Configurable("{}", "string key", member.Parameters, $"Entry({map}, {field}, key)", type);
        Method("{}", $"string key, {type} value", $"PutEntry({map}, {field}, key, value)");
    }

    private void WriteObjectList()
    {
        var type = member.Value.Element!.Type!;
        if (member.Keys.Count == 0)
        {
            Configurable("[]", "", member.Parameters, $"Append({map}, {field})", type);
            Method("[]", $"{type} value", $"PutLast({map}, {field}, value)");
            return;
        }

        var suffix = "[" + string.Join(",", member.Keys.Select(k => k.Default is null ? k.Parameter.Path : $"{k.Parameter.Path}={k.Default}")) + "]";
        var others = member.Parameters.Where(p => member.Keys.All(k => k.Parameter.Path != p.Path)).ToEquatableArray();
        if (member.Keys.Any(k => k.IsOptional))
        {
            KeyedConfigurable(suffix, type, withOptional: false);
            KeyedConfigurable(suffix, type, withOptional: true);
        }
        else
        {
            Configurable(suffix, Parameters(member.Parameters), others, $"Item({map}, {field}, {Keys(withOptional: true)})", type);
        }

        Method(suffix, $"{type} value", $"PutItem({map}, {field}, value, {string.Join(", ", member.Keys.Select(k => Key(k, "null")))})");
    }

    /// <summary>A member that makes or finds an object, sets its required scalars, and hands it to a lambda.</summary>
    private void Configurable(string suffix, string leading, EquatableArray<ParameterModel> toSet, string node, string type)
    {
        var parameters = new[] { leading.Length > 0 ? leading : Parameters(toSet) }
            .Concat(leading.Length > 0 && !leading.Contains("ManifestField") ? [Parameters(toSet)] : [])
            .Where(p => p.Length > 0)
            .Append(leading.Length == 0 && toSet.Count == 0 && suffix != "[]" || suffix == "[]" && toSet.Count == 0 ? $"global::System.Action<{type}> configure" : $"global::System.Action<{type}>? configure = null");
        Head(suffix, string.Join(", ", parameters), member.Name);
        if (toSet.Count == 0)
        {
            writer.Line($"    => Edit(new {type}({node}), configure);");
            writer.Line();
            return;
        }

        writer.Open();
        writer.Line($"var item = {node};");
        foreach (var parameter in toSet)
            writer.Line(SetParameter("item", parameter));
        writer.Line($"return Edit(new {type}(item), configure);");
        writer.Close();
        writer.Line();
    }

    /// <summary>As above, for a list whose items have keys that may be left out of the call.</summary>
    private void KeyedConfigurable(string suffix, string type, bool withOptional)
    {
        var optional = member.Keys.Where(k => k.IsOptional).Select(k => k.Parameter);
        var parameters = Parameters(withOptional ? member.Parameters.Concat(optional) : member.Parameters);
        Head(suffix, $"{parameters}, global::System.Action<{type}>? configure = null", member.Name);
        writer.Open();
        writer.Line($"global::System.ReadOnlySpan<global::Kubewright.ItemKey> keys = [{Keys(withOptional)}];");
        writer.Line($"var item = Item({map}, {field}, out var isNew, keys);");
        foreach (var parameter in member.Parameters.Where(p => member.Keys.All(k => k.Parameter.Path != p.Path)))
            writer.Line(SetParameter("item", parameter));
        writer.Line($"return EditKeyed(new {type}(item), isNew, configure, keys);");
        writer.Close();
        writer.Line();
    }

    private string Keys(bool withOptional) => string.Join(", ", member.Keys.Select(k =>
        Key(k, k.IsOptional && !withOptional ? "null" : ScalarCode.Node(k.Parameter.Kind, k.Parameter.Name))));

    private static string Key(KeyModel key, string value) =>
        $"new global::Kubewright.ItemKey({Names.Literal(key.Parameter.Path)}, {value}{(key.Default is null ? "" : ", " + Names.Literal(key.Default))})";

    /// <summary>A statement that sets a required scalar of an object.</summary>
    internal static string SetParameter(string node, ParameterModel parameter)
    {
        var dot = parameter.Path.IndexOf('.');
        var target = dot < 0 ? node : $"Object({node}, {Names.Literal(parameter.Path.Substring(0, dot))})";
        return $"{target}.SetField({Names.Literal(parameter.Path.Substring(dot + 1))}, {ScalarCode.Node(parameter.Kind, parameter.Name)});";
    }

    internal static string Parameters(IEnumerable<ParameterModel> parameters) =>
        string.Join(", ", parameters.Select(p => $"[global::Kubewright.ManifestField({Names.Literal(p.Path)})] {ScalarCode.Type(p.Kind)} {p.Name}"));

    private void Method(string suffix, string parameters, string body, string? enumeration = null, string? name = null, string parameterName = "value")
    {
        Head(suffix, parameters, name ?? member.Name, enumeration is null ? null : $"/// <param name=\"{parameterName}\">See <see cref=\"{enumeration}\"/>.</param>");
        writer.Line($"    => {body};");
        writer.Line();
    }

    private void Head(string suffix, string parameters, string name, string? parameterDocumentation = null)
    {
        DocumentationEmitter.Write(writer, member.Documentation);
        if (parameterDocumentation is not null)
            writer.Line(parameterDocumentation);
        writer.Line($"[global::Kubewright.ManifestField({Names.Literal(member.Path + suffix)})]");
        writer.Line($"public {self} {name}({parameters})");
    }
}
