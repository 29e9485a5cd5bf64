namespace Kubewright.Rules;

public sealed class DefinitionTests
{
    private const string Version = "{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}";

    [Theory]
    [InlineData("", "widgets.example.com", "example.com", "plural: widgets, kind: Widget", Version)]
    [InlineData("metadata.name", "widget.example.com", "example.com", "plural: widgets, kind: Widget", Version)]
    [InlineData("spec.group", "widgets.example", "example", "plural: widgets, kind: Widget", Version)]
    [InlineData("metadata.annotations[api-approved.kubernetes.io]", "widgets.apps.k8s.io", "apps.k8s.io", "plural: widgets, kind: Widget", Version)]
    [InlineData("spec.names.listKind", "widgets.example.com", "example.com", "plural: widgets, kind: Widget, listKind: Widget", Version)]
    [InlineData("spec.names.shortNames[1]", "widgets.example.com", "example.com", "plural: widgets, kind: Widget, shortNames: [w, W]", Version)]
    [InlineData("spec.versions", "widgets.example.com", "example.com", "plural: widgets, kind: Widget", "{name: v1, served: true, storage: false, schema: {openAPIV3Schema: {type: object}}}")]
    [InlineData("spec.versions", "widgets.example.com", "example.com", "plural: widgets, kind: Widget", Version + ", " + Version)]
    [InlineData("spec.versions[0].name", "widgets.example.com", "example.com", "plural: widgets, kind: Widget", "{name: V1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}")]
    [InlineData("spec.versions[0].schema.openAPIV3Schema", "widgets.example.com", "example.com", "plural: widgets, kind: Widget", "{name: v1, served: true, storage: true}")]
    public void Reports_what_the_api_server_reports(string paths, string name, string group, string names, string versions) => Assert.Equal(
        paths,
        Checked.Paths("KW156", $"{{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {{name: {name}}}, spec: {{group: {group}, scope: Namespaced, names: {{{names}}}, versions: [{versions}]}}}}"));
}
