using Kubewright.Analyzers.Symbols;
using Kubewright.Analyzers.Tests.Support;
using Kubewright.Schemas;

namespace Kubewright.Analyzers.Tests;

/// <summary>Model classes are matched with schema components by walking, not by name.</summary>
public sealed class ModelComponentsTests
{
    [Theory]
    [InlineData("k8s.Models.V1Pod", "io.k8s.api.core.v1.Pod")]
    [InlineData("k8s.Models.V1PodSpec", "io.k8s.api.core.v1.PodSpec")]
    [InlineData("k8s.Models.V1PodTemplateSpec", "io.k8s.api.core.v1.PodTemplateSpec")]
    [InlineData("k8s.Models.V1Container", "io.k8s.api.core.v1.Container")]
    [InlineData("k8s.Models.V1Probe", "io.k8s.api.core.v1.Probe")]
    [InlineData("k8s.Models.V1EnvVar", "io.k8s.api.core.v1.EnvVar")]
    public void Finds_the_component_of_a_class(string type, string component) =>
        Assert.Equal(component, ModelComponents.Of(Compiler.Compile().GetTypeByMetadataName(type)!, SchemaCatalog.BuiltIn));
}
