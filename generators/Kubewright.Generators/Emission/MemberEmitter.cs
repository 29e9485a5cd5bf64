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
        Configurable("", type, ParameterCode.ObjectIn(map, field), [], member.Parameters);
        Method("", $"{type} value", $"Put({map}, {field}, value)");
    }

    private void WriteObjectMap()
    {
        var type = member.Value.Element!.Type!;
        var key = member.Parameters.Any(p => p.Name == "key") ? "mapKey" : "key";
        Configurable("{}", type, $"Entry({map}, {field}, {key})", [$"string {key}"], member.Parameters);
        Method("{}", $"string key, {type} value", $"PutEntry({map}, {field}, key, value)");
    }

    private void WriteObjectList()
    {
        var type = member.Value.Element!.Type!;
        if (member.Keys.Count == 0)
        {
            Configurable("[]", type, $"Append({map}, {field})", [], member.Parameters);
            Method("[]", $"{type} value", $"PutLast({map}, {field}, value)");
            return;
        }

        var suffix = "[" + string.Join(",", member.Keys.Select(k => FieldPath.Escape(k.Parameter.Field) + (k.Default is null ? "" : "=" + FieldPath.Escape(k.Default)))) + "]";
        if (member.Keys.Any(k => k.IsOptional))
        {
            KeyedConfigurable(suffix, type, withOptional: false);
            KeyedConfigurable(suffix, type, withOptional: true);
        }
        else
        {
            Configurable(suffix, type, $"Item({map}, {field}, {Keys(withOptional: true)})", ParameterCode.Declare(member.Parameters), NotKeys());
        }

        Method(suffix, $"{type} value", $"PutItem({map}, {field}, value, [{string.Join(", ", member.Keys.Select(k => Key(k, "null")))}])");
    }

    /// <summary>A member that makes or finds an object and hands it to a lambda, which may be left out where arguments say something already.</summary>
    /// <param name="suffix">What the member does with the field.</param>
    /// <param name="type">The object's builder.</param>
    /// <param name="node">The expression that makes or finds the object.</param>
    /// <param name="leading">The parameters that the expression uses.</param>
    /// <param name="toSet">The scalars to set: those that no leading parameter declares are parameters, too.</param>
    private void Configurable(string suffix, string type, string node, IEnumerable<string> leading, IEnumerable<ParameterModel> toSet)
    {
        var parameters = leading.Union(ParameterCode.Declare(toSet)).ToList();
        parameters.Add(parameters.Count == 0 ? $"global::System.Action<{type}> configure" : $"global::System.Action<{type}>? configure = null");
        Head(suffix, string.Join(", ", parameters), member.Name);
        if (!toSet.Any())
        {
            writer.Line($"    => Edit(new {type}({node}), configure);");
            writer.Line();
            return;
        }

        writer.Open();
        writer.Line($"var item = {node};");
        foreach (var parameter in toSet)
            writer.Line(ParameterCode.Set("item", parameter));
        writer.Line($"return Edit(new {type}(item), configure);");
        writer.Close();
        writer.Line();
    }

    /// <summary>As above, for a list whose items have keys that may be left out of the call.</summary>
    private void KeyedConfigurable(string suffix, string type, bool withOptional)
    {
        var optional = member.Keys.Where(k => k.IsOptional && withOptional).Select(k => k.Parameter);
        var parameters = ParameterCode.Declare(member.Parameters.Concat(optional)).Append($"global::System.Action<{type}>? configure = null");
        Head(suffix, string.Join(", ", parameters), member.Name);
        writer.Open();
        writer.Line($"global::System.ReadOnlySpan<global::Kubewright.ItemKey> itemKeys = {Keys(withOptional)};");
        writer.Line($"var item = Item({map}, {field}, out var isNew, itemKeys);");
        foreach (var parameter in NotKeys())
            writer.Line(ParameterCode.Set("item", parameter));
        writer.Line($"return EditKeyed(new {type}(item), isNew, configure, itemKeys);");
        writer.Close();
        writer.Line();
    }

    /// <summary>The parameters whose fields are not set by looking for the item.</summary>
    private IEnumerable<ParameterModel> NotKeys() => member.Parameters.Where(p => member.Keys.All(k => k.Parameter != p));

    /// <summary>A collection expression: an older compiler takes it for the helpers' spans, whose <c>params</c> it does not know.</summary>
    private string Keys(bool withOptional)
    {
        var keys = member.Keys.Select(k => Key(k, k.IsOptional && !withOptional ? "null" : ScalarCode.Node(k.Parameter.Kind, k.Parameter.Name)));
        return $"[{string.Join(", ", keys)}]";
    }

    private static string Key(KeyModel key, string value) =>
        $"new global::Kubewright.ItemKey({Names.Literal(key.Parameter.Field)}, {value}{(key.Default is null ? "" : ", " + Names.Literal(key.Default))})";

    private void Method(string suffix, string parameters, string body, string? enumeration = null, string? name = null, string parameterName = "value")
    {
        Head(suffix, parameters, name ?? member.Name, enumeration, parameterName);
        writer.Line($"    => {body};");
        writer.Line();
    }

    private void Head(string suffix, string parameters, string name, string? enumeration = null, string parameterName = "value")
    {
        DocumentationEmitter.Write(writer, member.Documentation);
        if (enumeration is not null)
            writer.Line($"/// <param name=\"{parameterName}\">See <see cref=\"{enumeration}\"/>.</param>");
        writer.Line($"[{FieldPath.Attribute(member.Parent, member.Field, suffix, enumeration)}]");
        writer.Line($"public {self} {name}({parameters})");
    }
}
