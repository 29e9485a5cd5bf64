namespace Kubewright.Rules.Metadata;

public sealed class MetadataRulesTests
{
    [Theory]
    [InlineData("ConfigMap", "{name: a.b-c}", "")]
    [InlineData("ConfigMap", "{}", "metadata.name")]
    [InlineData("ConfigMap", "{name: A}", "metadata.name")]
    [InlineData("ConfigMap", "{generateName: a-}", "")]
    [InlineData("ConfigMap", "{generateName: A-}", "metadata.name")]
    [InlineData("ConfigMap", "{generateName: a_b}", "metadata.generateName metadata.name")]
    [InlineData("ConfigMap", "{name: a, generateName: a_b}", "metadata.generateName")]
    [InlineData("Service", "{name: 1a}", "")]
    [InlineData("Service", "{name: a.b}", "metadata.name")]
    [InlineData("Namespace", "{name: a.b}", "metadata.name")]
    [InlineData("ReplicationController", "{name: a, generateName: A_}", "")]
    [InlineData("LimitRange", "{}", "")]
    public void Looks_at_names_as_the_kind_asks(string kind, string metadata, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW1100", $"apiVersion: v1\nkind: {kind}\nmetadata: {metadata}\n"));

    [Theory]
    [InlineData("apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: 'a:B'}", "")]
    [InlineData("apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: a/b}", "metadata.name")]
    [InlineData("apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: v1.x.io}\nspec: {version: v1, group: x.io}", "")]
    [InlineData("apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: v2.x.io}\nspec: {version: v1, group: x.io}", "metadata.name")]
    [InlineData("apiVersion: kueue.x-k8s.io/v1beta2\nkind: LocalQueue\nmetadata: {name: Q}", "metadata.name")]
    [InlineData("apiVersion: v1\nkind: ConfigMap", "metadata.name")]
    [InlineData("apiVersion: authorization.k8s.io/v1\nkind: SelfSubjectAccessReview", "")]
    public void Knows_the_names_of_other_groups(string yaml, string expected) => Assert.Equal(expected, Checked.Paths("KW1100", yaml));

    [Theory]
    [InlineData("namespace: a.b", "metadata.namespace")]
    [InlineData("labels: {a b: c}", "metadata.labels")]
    [InlineData("labels: {a: b/c}", "metadata.labels")]
    [InlineData("annotations: {Example.com/A: b c}", "")]
    [InlineData("annotations: {a/b/c: d}", "metadata.annotations")]
    [InlineData("finalizers: [example.com/f, kubernetes]", "")]
    [InlineData("finalizers: [f, B d]", "metadata.finalizers metadata.finalizers[0] metadata.finalizers[1]")]
    [InlineData("finalizers: [orphan, foregroundDeletion]", "metadata.finalizers")]
    [InlineData("ownerReferences: [{apiVersion: v1, kind: Pod, name: a, uid: ''}]", "metadata.ownerReferences.uid")]
    [InlineData("ownerReferences: [{apiVersion: v1, kind: Pod, name: a, uid: b, controller: true}, {apiVersion: v1, kind: Pod, name: c, uid: d, controller: true}]", "metadata.ownerReferences")]
    [InlineData("generation: -1", "metadata.generation")]
    public void Reports_the_rest_of_metadata(string field, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW11", $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  {field}\n"));

    [Fact]
    public void Takes_any_finalizer_of_a_custom_kind() =>
        Assert.Equal("", Checked.Paths("KW1104", "apiVersion: kueue.x-k8s.io/v1beta2\nkind: LocalQueue\nmetadata: {name: q, finalizers: [f]}"));

    [Fact]
    public void Reports_labels_of_a_template_without_metadata_in_the_path() =>
        Assert.Equal("spec.template.labels", Checked.Paths("KW11", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {template: {metadata: {labels: {a: b c}}}}"));

    [Fact]
    public void Counts_the_labels_that_the_server_adds()
    {
        Assert.Equal("metadata.labels metadata.name", Checked.Paths("KW11", "apiVersion: v1\nkind: Namespace\nmetadata: {name: 'a:b'}"));
        Assert.Equal("metadata.labels spec.template.labels", Checked.Paths("KW11", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {metadata: {labels: {a: b c}}}}"));
    }

    [Fact]
    public void Looks_at_a_budget_s_name_only_where_nothing_else_is_wrong()
    {
        const string Budget = "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a/b}\n";

        Assert.Equal("metadata.name", Checked.Paths("KW1", Budget + "spec: {minAvailable: 1, selector: {matchLabels: {a: b}}}"));
        Assert.Equal("spec.bogus", Checked.Paths("KW1", Budget + "spec: {minAvailable: 1, selector: {matchLabels: {a: b}}, bogus: 1}"));
    }

    [Fact]
    public void Says_nothing_of_what_is_not_known()
    {
        var manifest = (ManifestMap)YamlReader.Read("apiVersion: v1\nkind: ConfigMap");
        manifest.Set("metadata", new ManifestUnknown());
        Assert.Equal("", Checked.Paths("KW11", manifest));

        manifest.Set("metadata", new ManifestMap(isOpen: true));
        Assert.Equal("", Checked.Paths("KW11", manifest));
    }
}
