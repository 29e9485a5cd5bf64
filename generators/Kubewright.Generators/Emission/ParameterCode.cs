using Kubewright.Generators.Catalog;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Emission;

/// <summary>Parameters that set required scalars.</summary>
internal static class ParameterCode
{
    /// <summary>The declarations.</summary>
    public static IEnumerable<string> Declare(IEnumerable<ParameterModel> parameters) =>
        parameters.Select(p => $"[{FieldPath.Attribute(p.Parent, p.Field)}] {ScalarCode.Type(p.Kind)} {p.Name}");

    /// <summary>A statement that sets the field of an object.</summary>
    public static string Set(string node, ParameterModel parameter)
    {
        var target = parameter.Parent.Length == 0 ? node : ObjectIn(node, Names.Literal(parameter.Parent));
        return $"{target}.SetField({Names.Literal(parameter.Field)}, {ScalarCode.Node(parameter.Kind, parameter.Name)});";
    }

    /// <summary>The object in a field; qualified, because a field may be called <c>object</c> and take any nodes.</summary>
    public static string ObjectIn(string map, string field) => $"global::Kubewright.Builder.Object({map}, {field})";
}
