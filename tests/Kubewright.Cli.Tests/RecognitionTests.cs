namespace Kubewright.Cli;

/// <summary>Which inlined shapes are copies of core types, and which are not.</summary>
public sealed class RecognitionTests : IDisposable
{
    private const string PodSpec = "io.k8s.api.core.v1.PodSpec";
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Metadata_and_any_spec_are_no_pod_template()
    {
        var run = Import("""
            template:
              type: object
              properties:
                metadata: {type: object}
                spec:
                  type: object
                  properties:
                    size: {type: integer}
                    colour: {type: string}
            """);
        Assert.DoesNotContain("PodTemplateSpec", workspace.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("recognised", run.Error.Replace("0 types recognised", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_and_value_are_no_environment_variable_even_in_env()
    {
        Import("""
            env:
              type: array
              items:
                type: object
                required: [name]
                properties:
                  name: {type: string}
                  value: {type: string}
            """);
        Assert.DoesNotContain("EnvVar", workspace.Text, StringComparison.Ordinal);
        Assert.Contains("\"com.example.v1.Env\"", workspace.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("headers", false)]
    [InlineData("httpHeaders", true)]
    public void A_tiny_shape_is_recognised_only_where_the_core_API_has_it(string property, bool isRecognised)
    {
        Import($$"""
            {{property}}:
              type: array
              items:
                type: object
                required: [name, value]
                properties:
                  name: {type: string}
                  value: {type: string}
            """);
        Assert.Equal(isRecognised, workspace.Text.Contains("io.k8s.api.core.v1.HTTPHeader", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("maxLength: 63")]
    [InlineData("enum: [a, b]")]
    public void A_tiny_shape_with_restrictions_of_its_own_is_not_recognised(string restriction)
    {
        Import($$"""
            secretRef:
              type: object
              properties:
                name: {type: string, {{restriction}}}
            """);
        Assert.DoesNotContain("LocalObjectReference", workspace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pod_template_is_recognised_by_its_pod_spec()
    {
        Import($$"""
            pods:
              type: object
              properties:
                metadata: {type: object}
                spec: {{Inline(PodSpec)}}
            """);
        Assert.Contains("../", workspace.Text, StringComparison.Ordinal);
        Assert.Contains("\"pods\": {\"$ref\":\"", workspace.Text, StringComparison.Ordinal);
        Assert.Contains("1.36.json#/components/schemas/io.k8s.api.core.v1.PodTemplateSpec\"}", workspace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_pod_spec_is_recognised_and_the_report_names_what_it_lacks()
    {
        var run = Import($"pod: {Inline(PodSpec, "resourceClaims", "schedulingGates", "hostUsers", "os")}");
        Assert.Contains("1 x " + PodSpec, run.Error, StringComparison.Ordinal);
        Assert.Contains("at Widget.spec.pod", run.Error, StringComparison.Ordinal);
        Assert.Contains("the type has, the inlined copy has not: PodSpec.hostUsers, PodSpec.os, PodSpec.resourceClaims, PodSpec.schedulingGates", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_pod_spec_is_recognised_and_the_report_names_what_it_has()
    {
        var run = Import($"pod: {Inline(PodSpec).Replace("\"properties\":{\"activeDeadlineSeconds\"", "\"properties\":{\"fromTheFuture\":{\"type\":\"string\"},\"activeDeadlineSeconds\"", StringComparison.Ordinal)}");
        Assert.Contains("the inlined copy has, the type has not: PodSpec.fromTheFuture", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_that_contradicts_the_type_is_a_near_miss()
    {
        var run = Import($"pod: {Inline(PodSpec).Replace("\"hostname\":{\"type\":\"string\"}", "\"hostname\":{\"type\":\"integer\"}", StringComparison.Ordinal)}");
        Assert.Contains("not PodSpec: PodSpec.hostname: 'integer' is not 'string', at Widget.spec.pod", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"com.example.v1.WidgetPod\"", workspace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_selection_of_a_pod_spec_is_no_pod_spec()
    {
        Import($$"""
            pod:
              type: object
              properties:
                affinity: {{Inline("io.k8s.api.core.v1.Affinity")}}
                nodeName: {type: string}
                serviceAccountName: {type: string}
            """);
        Assert.DoesNotContain(PodSpec, workspace.Text, StringComparison.Ordinal);
        Assert.Contains("io.k8s.api.core.v1.Affinity", workspace.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("io.k8s.api.core.v1.Container", "sidecar")]
    [InlineData("io.k8s.api.core.v1.ResourceRequirements", "size")]
    [InlineData("io.k8s.api.core.v1.EnvVar", "variable")]
    [InlineData("io.k8s.api.core.v1.EnvFromSource", "source")]
    [InlineData("io.k8s.api.core.v1.Affinity", "placement")]
    [InlineData("io.k8s.api.core.v1.Toleration", "toleration")]
    [InlineData("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", "matching")]
    [InlineData("io.k8s.api.core.v1.Volume", "disk")]
    [InlineData("io.k8s.api.core.v1.VolumeMount", "mount")]
    [InlineData("io.k8s.api.autoscaling.v2.MetricSpec", "measure")]
    [InlineData("io.k8s.api.batch.v1.JobTemplateSpec", "job")]
    [InlineData("io.k8s.apimachinery.pkg.apis.meta.v1.Condition", "conditions")]
    [InlineData("io.k8s.api.core.v1.PersistentVolumeClaim", "claim")]
    public void Types_are_recognised_under_other_names(string type, string property)
    {
        var run = Import($"{property}: {Inline(type)}");
        Assert.Contains("1 x " + type + "\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"schemas/{type}\"", workspace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_the_place_stay_beside_the_reference()
    {
        var container = "{\"x-kubernetes-validations\":[{\"rule\":\"true\"}]," + Inline("io.k8s.api.core.v1.Container")[1..];
        Import($$"""
            many:
              type: array
              maxItems: 3
              items: {{container}}
            port:
              x-kubernetes-int-or-string: true
            size:
              x-kubernetes-int-or-string: true
              anyOf: [{type: integer}, {type: string}]
              pattern: '^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$'
              default: 1
            """);
        Assert.Contains("v1.Container\"}],\"x-kubernetes-validations\":[{\"rule\":\"true\"}]},\"maxItems\":3", workspace.Text, StringComparison.Ordinal);
        Assert.Contains("api.resource.Quantity\"}],\"default\":1}", workspace.Text, StringComparison.Ordinal);
        Assert.Contains("intstr.IntOrString\"}", workspace.Text, StringComparison.Ordinal);
    }

    private static string Inline(string type, params string[] without) => InlineSchema.Of(type, without);

    private Workspace.Run Import(string properties)
    {
        var run = workspace.Import(workspace.Write("widget.yaml", Workspace.Definition(properties)));
        Assert.True(run.Code == 0, run.Error);
        return run;
    }
}
