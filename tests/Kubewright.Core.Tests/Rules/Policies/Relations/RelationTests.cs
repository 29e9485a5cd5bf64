using Kubewright.Schemas;

namespace Kubewright.Rules.Policies;

public sealed class RelationTests
{
    private const string Web = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 3, template: {metadata: {labels: {app: web, tier: front}}, spec: {containers: [{name: a}]}}}}\n---\n";

    [Fact]
    public void Reports_a_Service_that_selects_nothing_and_says_what_is_near()
    {
        var finding = Assert.Single(PolicyCheck.Set("KW5000", Web + Service("app: web, tier: back")));
        Assert.Equal(("spec.selector", "Service 's' selects no pods: it asks for tier=back, and Deployment 'web' has tier=front."), (finding.Path, finding.Message));
        Assert.Equal("spec.template.metadata.labels", Assert.Single(finding.Related).Path);
        Assert.Equal("Select tier=front", finding.Fix?.Title);
    }

    [Fact]
    public void Says_where_the_pods_are_that_a_Service_misses_by_its_namespace() => Assert.Contains(
        "in namespace 'default', not in 'shop'", Assert.Single(PolicyCheck.Messages("KW5000", Web + Service("app: web", "namespace: shop, "))), StringComparison.Ordinal);

    [Theory]
    [InlineData("app: web")]
    [InlineData("")]
    [InlineData("app: other}, type: ExternalName, x: {")]
    public void Is_silent_on_a_Service_that_selects_or_need_not(string selector) => Assert.Empty(PolicyCheck.Paths("KW5000", Web + Service(selector)));

    [Fact]
    public void Is_silent_without_pods_and_without_a_set()
    {
        Assert.Empty(PolicyCheck.Paths("KW5000", Service("app: web")));
        Assert.Empty(PolicyCheck.Alone("KW5000", Service("app: web")));
    }

    [Theory]
    [InlineData("Job", "batch/v1", "job-name: a")]
    [InlineData("StatefulSet", "apps/v1", "app: web, statefulset.kubernetes.io/pod-name: a-0")]
    [InlineData("RayCluster", "ray.io/v1", "ray.io/cluster: a")]
    public void Labels_that_controllers_add_count(string kind, string apiVersion, string selector)
    {
        var template = kind == "RayCluster" ? "headGroupSpec: {template: {spec: {}}}" : "template: {metadata: {labels: {app: web}}, spec: {}}";
        Assert.Empty(PolicyCheck.Paths("KW5000", $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a}}, spec: {{{template}}}}}\n---\n{Service(selector)}"));
    }

    [Theory]
    [InlineData("app: own", 0)]
    [InlineData("app: web", 0)]
    [InlineData("app: other", 1)]
    public void Pods_of_a_kind_of_the_users_own_are_found_by_its_schema(string selector, int count)
    {
        const string Schema = """
            {
             "components": {
              "schemas": {
               "com.example.v1.App": {"properties":{"metadata":{"$ref":"../kubernetes/1.36.json#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},"spec":{"$ref":"#/components/schemas/com.example.v1.AppSpec"}},"type":"object","x-kubernetes-group-version-kind": [{"group":"example.com","kind":"App","version":"v1"}],"x-kubewright-resource":{"plural":"apps","scope":"Namespaced"}},
               "com.example.v1.AppSpec": {"properties":{"pods":{"$ref":"../kubernetes/1.36.json#/components/schemas/io.k8s.api.core.v1.PodTemplateSpec"}},"type":"object"}
              }
             }
            }
            """;
        var checker = new ManifestChecker(SchemaCatalog.BuiltIn.WithDocuments([Schema]), RuleSet.All.Where(["KW5000"], []));
        var manifests = YamlReader.ReadAll($"{Web}{Service(selector)}\n---\n{{apiVersion: example.com/v1, kind: App, metadata: {{name: a}}, spec: {{pods: {{metadata: {{labels: {{app: own}}}}}}}}}}");
        Assert.Equal(count, checker.CheckSet([.. manifests]).Sum(findings => findings.Count));
    }

    [Theory]
    [InlineData("apiVersion: apps/v1, kind: Deployment, name: wbe", "did you mean 'web'?")]
    [InlineData("kind: Deployment, name: web", "did you mean apiVersion: apps/v1?")]
    [InlineData("apiVersion: apps/v1, kind: StatefulSet, name: web", "which is not in the bundle.")]
    public void Reports_an_autoscaler_without_a_target(string target, string message) =>
        Assert.EndsWith(message, Assert.Single(PolicyCheck.Messages("KW5005", Web + Autoscaler(target))), StringComparison.Ordinal);

    [Theory]
    [InlineData("apiVersion: apps/v1, kind: Deployment, name: web")]
    [InlineData("apiVersion: apps/v1beta9, kind: Deployment, name: web")]
    public void Is_silent_on_an_autoscaler_with_a_target(string target) => Assert.Empty(PolicyCheck.Paths("KW5005", Web + Autoscaler(target)));

    [Fact]
    public void Targets_may_exist_elsewhere() =>
        Assert.Empty(PolicyCheck.Paths("KW5005", Web + Autoscaler("apiVersion: apps/v1, kind: Deployment, name: api"), "kubewright.KW5005.external = Deployment/*/api"));

    [Fact]
    public void Reports_replicas_beside_an_autoscaler()
    {
        Assert.Equal(["spec.replicas"], PolicyCheck.Paths("KW2061", Web + Autoscaler("apiVersion: apps/v1, kind: Deployment, name: web")));
        Assert.Equal(["spec.replicas"], PolicyCheck.Paths("KW2061", Web + "{apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {name: s}, spec: {scaleTargetRef: {name: web}}}"));
        Assert.Empty(PolicyCheck.Paths("KW2061", Web + Autoscaler("apiVersion: apps/v1, kind: Deployment, name: api")));
        Assert.Empty(PolicyCheck.Paths("KW2061", Web.Replace("replicas: 3", "replicas: 0", StringComparison.Ordinal) + Autoscaler("apiVersion: apps/v1, kind: Deployment, name: web")));
    }

    [Fact]
    public void Nothing_is_missing_from_a_set_that_may_have_more()
    {
        var set = new List<ManifestNode>(YamlReader.ReadAll(Web + Autoscaler("apiVersion: apps/v1, kind: Deployment, name: api") + "\n---\n" + Service("app: api"))) { new ManifestUnknown() };
        Assert.All(PolicyCheck.Checker("KW5000 KW5005").CheckSet(set), Assert.Empty);
    }

    private static string Service(string selector, string @namespace = "") => $"{{apiVersion: v1, kind: Service, metadata: {{{@namespace}name: s}}, spec: {{selector: {{{selector}}}}}}}";

    private static string Autoscaler(string target) => $"{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: h}}, spec: {{scaleTargetRef: {{{target}}}, maxReplicas: 3}}}}";
}
