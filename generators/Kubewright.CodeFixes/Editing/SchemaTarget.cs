using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Editing;

/// <summary>A type of objects that corrections add to.</summary>
/// <param name="Components">The schema components of its builders.</param>
/// <param name="Model">The class of the official client, in <c>k8s.Models</c>.</param>
internal sealed record SchemaTarget(string[] Components, string Model)
{
    public static readonly SchemaTarget Container = new(["io.k8s.api.core.v1.Container"], "V1Container");

    /// <summary>Builders put the fields of a pod's spec into the pod and the pod template.</summary>
    public static readonly SchemaTarget Pod = new(["io.k8s.api.core.v1.PodTemplateSpec", "io.k8s.api.core.v1.Pod"], "V1PodSpec");

    public bool IsBuilder(ITypeSymbol? type) => type is not null && type.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "ManifestSchemaAttribute", ConstructorArguments: [{ Value: string component }, ..] } && Components.Contains(component));

    public bool IsModel(ITypeSymbol? type) => type is { ContainingNamespace: { Name: "Models", ContainingNamespace.Name: "k8s" } } && type.Name == Model;
}
