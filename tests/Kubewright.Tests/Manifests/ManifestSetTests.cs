using k8s.Models;

namespace Kubewright.Manifests;

public sealed class ManifestSetTests
{
    private static readonly string LoneSurrogate = new('\uD83D', 1);

    [Fact]
    public void Takes_builders_models_trees_and_other_sets_in_one_initializer()
    {
        var others = new ManifestSet { new ConfigMap("a"), new ConfigMap("b") };
        var set = new ManifestSet
        {
            Valid.Deployment("web"),
            new V1Service { Metadata = new() { Name = "web" } },
            (ManifestMap)JsonReader.Read("""{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"}}"""),
            others,
            new List<ServiceAccount> { new("c") },
            new[] { new V1Namespace { Metadata = new() { Name = "d" } } },
        };

        Assert.Equal(["Deployment", "Service", "Secret", "ConfigMap", "ConfigMap", "ServiceAccount", "Namespace"], set.Select(manifest => ((ManifestScalar)manifest.Node["kind"]!).Text));
        Assert.Equal(7, set.Count);
    }

    [Fact]
    public void Yaml_has_one_document_for_each_manifest_in_the_order_of_adding()
    {
        var set = new ManifestSet { new Namespace("ml"), new ConfigMap("settings").Namespace("ml").Data("mode", "on") };

        Assert.Equal(
            """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: ml
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
              namespace: ml
            data:
              mode: "on"

            """,
            set.ToYaml());
    }

    [Fact]
    public void Json_of_one_manifest_is_the_object_itself()
    {
        var json = (ManifestMap)JsonReader.Read(new ManifestSet { new Namespace("ml") }.ToJson());
        Assert.Equal("Namespace", ((ManifestScalar)json["kind"]!).Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Json_of_any_other_number_of_manifests_is_a_list_that_kubectl_takes(int count)
    {
        ManifestSet set = [];
        for (var i = 0; i < count; i++)
            set.Add(new Namespace($"n{i}"));

        var json = (ManifestMap)JsonReader.Read(set.ToJson());
        Assert.Equal("v1", ((ManifestScalar)json["apiVersion"]!).Text);
        Assert.Equal("List", ((ManifestScalar)json["kind"]!).Text);
        Assert.Equal(count, ((ManifestList)json["items"]!).Count);
    }

    [Fact]
    public void An_empty_set_is_empty_yaml() => Assert.Equal(string.Empty, new ManifestSet().ToYaml());

    [Fact]
    public void Streams_get_the_same_bytes_without_byte_order_mark_and_stay_open()
    {
        var set = new ManifestSet { new Namespace("a"), new ConfigMap("b").Data("k", "ü") };
        using var yaml = new MemoryStream();
        using var json = new MemoryStream();
        set.WriteYaml(yaml);
        set.WriteJson(json);

        Assert.Equal(set.ToYaml(), System.Text.Encoding.UTF8.GetString(yaml.ToArray()));
        Assert.Equal(set.ToJson(), System.Text.Encoding.UTF8.GetString(json.ToArray()));
        Assert.Equal((byte)'a', yaml.ToArray()[0]);
        Assert.True(yaml.CanWrite);
    }

    [Fact]
    public void A_stream_gets_nothing_when_one_manifest_cannot_be_written()
    {
        var set = new ManifestSet { new Namespace("a"), new ConfigMap("broken").Namespace("ml").Data("key", LoneSurrogate) };
        using var stream = new MemoryStream();

        var problem = Assert.Throws<ManifestSetException>(() => set.WriteYaml(stream));
        Assert.StartsWith("ConfigMap ml/broken: data.key: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
        Assert.Throws<ManifestSetException>(() => set.WriteJson(stream));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void What_is_set_on_a_builder_after_it_was_added_is_written()
    {
        var deployment = Valid.Deployment("web");
        var set = new ManifestSet { deployment };
        deployment.Replicas(3);
        Assert.Contains("replicas: 3", set.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_the_same_object_twice_is_refused_naming_both()
    {
        ManifestSet set = [new HorizontalPodAutoscaler("web", maxReplicas: 2).Namespace("ml")];
        var second = new HorizontalPodAutoscalerV1("web", maxReplicas: 2).Namespace("ml");

        var problem = Assert.Throws<ManifestSetException>(() => set.Add(second));
        Assert.Equal("HorizontalPodAutoscaler ml/web (autoscaling/v2) and HorizontalPodAutoscaler ml/web (autoscaling/v1) are the same object for a cluster. Rename or remove one.", problem.Message);
        Assert.Single(set);
    }

    [Fact]
    public void Adding_the_same_builder_twice_is_refused()
    {
        var web = Valid.Deployment("web");
        ManifestSet set = [web];
        var problem = Assert.Throws<ManifestSetException>(() => set.Add(web));
        Assert.Contains("is in the set twice", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicates_made_by_a_later_change_are_refused_when_rendering()
    {
        var canary = Valid.Deployment("canary");
        var set = new ManifestSet { Valid.Deployment("web"), canary };
        canary.Name("web");

        Assert.Contains("Deployment web (apps/v1) and Deployment web (apps/v1)", Assert.Throws<ManifestSetException>(set.ToYaml).Message, StringComparison.Ordinal);
        Assert.Throws<ManifestSetException>(set.ToJson);
    }

    [Fact]
    public void A_name_that_was_given_up_can_be_taken()
    {
        var first = Valid.Deployment("web");
        ManifestSet set = [first];
        first.Name("old");
        set.Add(Valid.Deployment("web"));
        Assert.Equal(2, set.Count);
        Assert.NotEmpty(set.ToYaml());
    }

    [Fact]
    public void Objects_of_other_namespaces_kinds_and_groups_are_no_duplicates()
    {
        var knative = (ManifestMap)JsonReader.Read("""{"apiVersion":"serving.knative.dev/v1","kind":"Service","metadata":{"name":"web"}}""");
        var set = new ManifestSet { Valid.Service("web"), Valid.Service("web").Namespace("ml"), Valid.Deployment("web"), knative };
        Assert.NotEmpty(set.ToYaml());
    }

    [Fact]
    public void Generated_names_are_allowed_and_never_duplicates()
    {
        static Job Run()
        {
            var job = Valid.Job("x").GenerateName("train-");
            ((ManifestMap)job.Node["metadata"]!).Remove("name");
            return job;
        }

        var set = new ManifestSet { Run(), Run() };
        Assert.Equal(2, set.ToYaml().Split("generateName: train-").Length - 1);
    }

    [Theory]
    [InlineData("""{"kind":"Pod","metadata":{"name":"p"}}""", "Pod 'p' (number 2 of the set) has no apiVersion, such as 'apps/v1'.")]
    [InlineData("""{"apiVersion":"v1","metadata":{"name":"p"}}""", "Manifest 'p' (number 2 of the set) has no kind, such as 'Deployment'.")]
    [InlineData("""{"apiVersion":"v1","kind":"Pod"}""", "Pod (number 2 of the set) has no metadata.name. Give it one (or a generateName, for objects that are only ever created).")]
    [InlineData("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":""}}""", "Pod (number 2 of the set) has no metadata.name. Give it one (or a generateName, for objects that are only ever created).")]
    [InlineData("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":7}}""", "Pod (number 2 of the set) has no metadata.name. Give it one (or a generateName, for objects that are only ever created).")]
    [InlineData("""{"apiVersion":"v1","kind":"PodList","items":[]}""", "PodList (number 2 of the set) is a list of objects. Add its items one by one.")]
    [InlineData("{}", "Manifest (number 2 of the set) has no apiVersion, such as 'apps/v1'.")]
    public void A_manifest_that_does_not_say_what_it_is_is_refused_when_rendering(string json, string message)
    {
        var set = new ManifestSet { new Namespace("a"), (ManifestMap)JsonReader.Read(json) };
        Assert.Equal(message, Assert.Throws<ManifestSetException>(set.ToYaml).Message);
    }

    [Fact]
    public void A_model_is_written_with_the_kind_of_its_class_in_the_order_people_write()
    {
        var pod = new V1Pod
        {
            Metadata = new() { Name = "p", Labels = new Dictionary<string, string> { ["z"] = "1", ["a"] = "2" } },
            Spec = new() { Containers = [new() { Command = ["run"], Image = "i:1", Name = "c", Env = [new() { Value = "v", Name = "E" }] }] },
        };

        Assert.Equal(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
              labels:
                z: "1"
                a: "2"
            spec:
              containers:
                - name: c
                  image: i:1
                  command:
                    - run
                  env:
                    - name: E
                      value: v

            """,
            new ManifestSet { pod }.ToYaml());
        Assert.Null(pod.Kind);
    }

    [Fact]
    public void A_model_of_a_group_is_written_with_its_group() =>
        Assert.StartsWith("apiVersion: policy/v1\nkind: PodDisruptionBudget\n", new ManifestSet { new V1PodDisruptionBudget { Metadata = new() { Name = "d" } } }.ToYaml(), StringComparison.Ordinal);

    [Fact]
    public void Null_is_refused()
    {
        ManifestSet set = [];
        Assert.Throws<ArgumentNullException>(() => set.Add((IManifest)null!));
        Assert.Throws<ArgumentNullException>(() => set.Add((V1Pod)null!));
        Assert.Throws<ArgumentNullException>(() => set.Add((ManifestMap)null!));
        Assert.Throws<ArgumentNullException>(() => set.Add((ManifestSet)null!));
    }
}
