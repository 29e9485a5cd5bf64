using k8s.Models;

namespace Kubewright.Building;

public sealed class ConfigureTests
{
    [Fact]
    public void What_is_not_touched_stays_as_its_author_wrote_it()
    {
        var deployment = new Deployment("web")
            .Replicas(1)
            .Template(pod => pod.Container("a", c => c.Image("i:1").Resources(r => r.Limits(("memory", "1.5Gi"), ("cpu", 0.5)).Requests("memory", "1536Mi"))));
        var before = deployment.Yaml();

        Assert.Equal(before.Replace("replicas: 1", "replicas: 3", StringComparison.Ordinal), deployment.Configure(d => d.Spec.Replicas = 3).Yaml());
    }

    [Fact]
    public void An_action_that_does_nothing_changes_nothing()
    {
        var pod = new Pod("p").Container("a", c => c.Resources(r => r.Limits("memory", "1.5Gi")));
        Assert.Equal(pod.Clone().Yaml(), pod.Configure(_ => { }).Yaml());
    }

    [Fact]
    public void A_field_that_the_model_does_not_know_survives()
    {
        var tree = (ManifestMap)JsonReader.Read("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"fromTheFuture":{"a":1},"containers":[]}}""");
        var pod = new Pod(tree).Configure(p => p.Spec.Hostname = "h");
        Assert.Contains("fromTheFuture:\n    a: 1", pod.Yaml(), StringComparison.Ordinal);
        Assert.Contains("hostname: h", pod.Yaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_and_keys_can_be_removed()
    {
        var yaml = new Deployment("web").Replicas(1).Labels(("a", "1"), ("b", "2")).Configure(d =>
        {
            d.Spec.Replicas = null;
            d.Metadata.Labels.Remove("a");
        }).Yaml();
        Assert.DoesNotContain("replicas", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("a: \"1\"", yaml, StringComparison.Ordinal);
        Assert.Contains("b: \"2\"", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void New_keys_come_last_and_new_fields_in_their_place()
    {
        var config = new ConfigMap("c").Data(("z", "1"), ("y", "2")).Configure(c =>
        {
            c.Data["a"] = "3";
            c.Immutable = true;
            c.Metadata.NamespaceProperty = "ml";
        });
        Assert.Equal(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: c
              namespace: ml
            data:
              z: "1"
              "y": "2"
              a: "3"
            immutable: true

            """,
            config.Yaml());
    }

    [Fact]
    public void Items_keep_their_text_when_others_are_added_removed_or_moved()
    {
        static Pod New() => new Pod("p")
            .Container("a", c => c.Resources(r => r.Limits("memory", "1.5Gi")))
            .Container("b", c => c.Resources(r => r.Limits("memory", "2.5Gi")));

        Assert.Equal(["b:2.5Gi"], Limits(New().Configure(p => p.Spec.Containers.RemoveAt(0))));
        Assert.Equal(["new:", "a:1.5Gi", "b:2.5Gi"], Limits(New().Configure(p => p.Spec.Containers.Insert(0, new V1Container { Name = "new" }))));
        Assert.Equal(["b:2.5Gi", "a:1.5Gi"], Limits(New().Configure(p => p.Spec.Containers = [.. Enumerable.Reverse(p.Spec.Containers)])));
        Assert.Equal(["a:1.5Gi", "b:2.5Gi"], Limits(New().Configure(p => p.Spec.Containers[1].Image = "i:1")));
        Assert.Equal(["a:1.5Gi", "b:3Gi"], Limits(New().Configure(p => p.Spec.Containers[1].Resources.Limits["memory"] = new("3Gi"))));
    }

    [Fact]
    public void Items_that_mean_the_same_keep_their_own_text()
    {
        static ManifestNode Read(string json) => JsonReader.Read(json);
        var changed = TreeChanges.Apply(Read("""["1.5Gi", "1536Mi", "x"]"""), Read("""["1536Mi", "1536Mi", "x"]"""), Read("""["1536Mi", "1536Mi", "y"]"""));
        Assert.True(ManifestNode.DeepEquals(Read("""["1.5Gi", "1536Mi", "y"]"""), changed));
    }

    [Fact]
    public void Works_at_any_level()
    {
        var pod = new Pod("p").Container("a", c => c.Image("i:1").Configure(m => m.ImagePullPolicy = "Always"));
        Assert.Equal("Always", pod.Model().Spec.Containers[0].ImagePullPolicy);
    }

    [Fact]
    public void Builders_of_nested_objects_still_write_to_the_tree_afterwards()
    {
        Container? container = null;
        var pod = new Pod("p").Container("a", c => container = c).Configure(p => p.Spec.Hostname = "h");
        pod.Container("a", c => c.Image("i:1"));
        Assert.Equal("i:1", pod.Model().Spec.Containers[0].Image);
        Assert.NotNull(container);
    }

    private static IEnumerable<string> Limits(Pod pod)
    {
        var containers = (ManifestList)((ManifestMap)pod.Node["spec"]!)["containers"]!;
        foreach (var node in containers)
        {
            var container = (ManifestMap)node;
            var limits = (container["resources"] as ManifestMap)?["limits"] as ManifestMap;
            yield return $"{((ManifestScalar)container["name"]!).Text}:{(limits?["memory"] as ManifestScalar)?.Text}";
        }
    }
}
