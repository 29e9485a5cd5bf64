namespace Kubewright.Rules.Policies;

public sealed class LabelTests
{
    [Theory]
    [InlineData("", "owner", 1)]
    [InlineData("labels: {owner: me}", "owner", 0)]
    [InlineData("labels: {owner: me}", "owner=team-.*", 1)]
    [InlineData("labels: {owner: team-a}", "owner=team-.*, cost", 1)]
    public void Labels_can_be_required(string metadata, string wanted, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2160", Object("ConfigMap", metadata), $"kubewright.KW2160.labels = {wanted}").Length);

    [Fact]
    public void Labels_can_be_required_of_some_kinds()
    {
        const string Settings = "kubewright.KW2160.labels = owner\nkubewright.KW2160.kinds = Secret";
        Assert.Empty(PolicyCheck.Paths("KW2160", Object("ConfigMap", ""), Settings));
        Assert.Equal(["metadata.labels"], PolicyCheck.Paths("KW2160", Object("Secret", ""), Settings));
        Assert.Empty(PolicyCheck.Paths("KW2160", Object("Secret", "")));
    }

    [Fact]
    public void Annotations_can_be_required_of_objects_or_of_claims()
    {
        const string Claims = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a, annotations: {keep: x}}, spec: {volumeClaimTemplates: [{metadata: {name: a}}, {metadata: {annotations: {keep: x}}}]}}";
        Assert.Equal(["metadata.annotations"], PolicyCheck.Paths("KW2161", Object("ConfigMap", ""), "kubewright.KW2161.annotations = email=.+@.+"));
        Assert.Empty(PolicyCheck.Paths("KW2161", Claims, "kubewright.KW2161.annotations = keep"));
        Assert.Equal(
            ["spec.volumeClaimTemplates[0].metadata.annotations"], PolicyCheck.Paths("KW2161", Claims, "kubewright.KW2161.annotations = keep\nkubewright.KW2161.claim_templates = true"));
    }

    [Fact]
    public void Annotations_can_be_forbidden()
    {
        const string Settings = "kubewright.KW2162.annotations = a/b=true, a/c";
        Assert.Equal(["metadata.annotations[a/b]", "metadata.annotations[a/c]"], PolicyCheck.Paths("KW2162", Object("ConfigMap", "annotations: {a/b: 'true', a/c: x, a/d: y}"), Settings));
        Assert.Empty(PolicyCheck.Paths("KW2162", Object("ConfigMap", "annotations: {a/b: 'false'}"), Settings));
        Assert.Equal(
            ["spec.template.metadata.annotations[a/c]"],
            PolicyCheck.Paths("KW2162", "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {annotations: {a/c: x}}}}}", Settings));
        Assert.Single(PolicyCheck.Paths("KW2162", "{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {a/c: x}}}", Settings));
    }

    [Theory]
    [InlineData("Pod", "", 1)]
    [InlineData("Pod", "labels: {app.kubernetes.io/instance: b}", 1)]
    [InlineData("Pod", "labels: {app.kubernetes.io/instance: a}", 0)]
    [InlineData("ConfigMap", "", 0)]
    public void The_instance_can_be_the_name(string kind, string metadata, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2163", Object(kind, metadata)).Length);

    [Theory]
    [InlineData("v1", "ConfigMap", "", 1)]
    [InlineData("v1", "ConfigMap", "namespace: shop", 0)]
    [InlineData("v1", "Pod", "namespace: default", 1)]
    [InlineData("v1", "Namespace", "", 0)]
    [InlineData("acme.com/v1", "Widget", "", 0)]
    [InlineData("acme.com/v1", "Widget", "namespace: default", 1)]
    public void A_namespace_of_its_own_can_be_asked_for(string apiVersion, string kind, string metadata, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2164", $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a, {metadata}}}}}").Length);

    [Fact]
    public void Reports_labels_that_are_misspelt_wherever_they_are()
    {
        const string Deployment =
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, labels: {app.kubernetes.io/nmae: a}}, spec: {selector: {matchLabels: {app.kubernetes.io/instnce: a}}, "
            + "template: {metadata: {labels: {app.kubernetes.io/partof: a, app.kubernetes.io/name: a}}}}}";
        var findings = PolicyCheck.Set("KW2165", Deployment);
        Assert.Equal(
            ["metadata.labels[app.kubernetes.io/nmae]", "spec.template.metadata.labels[app.kubernetes.io/partof]", "spec.selector.matchLabels[app.kubernetes.io/instnce]"],
            findings.Select(finding => finding.Path));
        Assert.All(findings, finding => Assert.NotNull(finding.Fix));
        Assert.Equal(["spec.selector[app.kubernetes.io/names]"], PolicyCheck.Paths("KW2165", "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {selector: {app.kubernetes.io/names: a}}}"));
    }

    [Theory]
    [InlineData("app.kubernetes.io/name")]
    [InlineData("app.kubernetes.io/created-by")]
    [InlineData("app.kubernetes.io/tier")]
    [InlineData("acme.com/nmae")]
    public void Is_silent_on_other_labels(string key) => Assert.Empty(PolicyCheck.Paths("KW2165", Object("ConfigMap", $"labels: {{{key}: a}}")));

    [Fact]
    public void A_cluster_scoped_object_is_in_no_namespace()
    {
        const string Definition = "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: a}, spec: {group: acme.com, scope: Cluster, names: {kind: Widget}}}\n---\n";
        const string Widget = "{apiVersion: acme.com/v1, kind: Widget, metadata: {name: a, namespace: b}}";
        Assert.Equal(["metadata.namespace"], PolicyCheck.Paths("KW2166", "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: a, namespace: b}}"));
        Assert.Single(PolicyCheck.Paths("KW2166", Definition + Widget));
        Assert.Empty(PolicyCheck.Paths("KW2166", Widget));
        Assert.Empty(PolicyCheck.Paths("KW2166", Object("ConfigMap", "namespace: b")));
    }

    [Theory]
    [InlineData("ConfigMap", "uid: a", "", "metadata.uid")]
    [InlineData("ConfigMap", "creationTimestamp: '2024-01-01T00:00:00Z'", "", "metadata.creationTimestamp")]
    [InlineData("ConfigMap", "annotations: {kubectl.kubernetes.io/last-applied-configuration: '{}'}", "", "metadata.annotations[kubectl.kubernetes.io/last-applied-configuration]")]
    [InlineData("Pod", "", ", status: {phase: Running}", "status")]
    public void Reports_what_the_server_has_written(string kind, string metadata, string rest, string path) =>
        Assert.Equal([path], PolicyCheck.Paths("KW2167", $"{{apiVersion: v1, kind: {kind}, metadata: {{name: a, {metadata}}}{rest}}}"));

    [Theory]
    [InlineData("v1", "ConfigMap", "creationTimestamp: null", "")]
    [InlineData("v1", "Pod", "", ", status: {}")]
    [InlineData("apiextensions.k8s.io/v1", "CustomResourceDefinition", "", ", status: {acceptedNames: {kind: '', plural: ''}, conditions: [], storedVersions: []}")]
    [InlineData("acme.com/v1", "Widget", "", ", status: {phase: Running}")]
    public void Is_silent_on_what_tools_leave_empty(string apiVersion, string kind, string metadata, string rest) =>
        Assert.Empty(PolicyCheck.Paths("KW2167", $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a, {metadata}}}{rest}}}"));

    [Fact]
    public void An_object_has_a_name()
    {
        Assert.Equal(["metadata.generateName"], PolicyCheck.Paths("KW2168", "{apiVersion: v1, kind: Pod, metadata: {generateName: a-}}"));
        Assert.Empty(PolicyCheck.Paths("KW2168", "{apiVersion: v1, kind: Pod, metadata: {generateName: a-, name: a}}"));
    }

    [Theory]
    [InlineData("app: web, helm.sh/chart: a-1", "", 1)]
    [InlineData("app: web, version: v1", "", 1)]
    [InlineData("app: web, version: canary", "", 0)]
    [InlineData("app: web", "", 0)]
    [InlineData("app: web, version: v1", "kubewright.KW2169.keys = build", 0)]
    public void A_selector_asks_for_what_stays(string labels, string settings, int expected) => Assert.Equal(
        expected, PolicyCheck.Paths("KW2169", $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: web-canary}}, spec: {{selector: {{matchLabels: {{{labels}}}}}}}}}", settings).Length);

    private static string Object(string kind, string metadata) => $"{{apiVersion: v1, kind: {kind}, metadata: {{name: a, {metadata}}}}}";
}
