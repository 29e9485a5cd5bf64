namespace Kubewright.Building;

public sealed class KeyedListTests
{
    [Fact]
    public void A_second_call_with_the_same_key_edits_the_item()
    {
        var model = new Pod("p").Container("a", c => c.Image("i:1").Tty()).Container("b").Container("a", c => c.Image("i:2")).Model();
        Assert.Equal(["a", "b"], model.Spec.Containers.Select(c => c.Name));
        Assert.Equal(("i:2", true), (model.Spec.Containers[0].Image, model.Spec.Containers[0].Tty));
    }

    [Fact]
    public void A_finished_item_replaces_the_one_with_its_key_in_its_place()
    {
        var model = new Pod("p").Container("a", c => c.Image("i:1").Tty()).Container("b").Container(new Container("a").Image("i:2")).Model();
        Assert.Equal(["a", "b"], model.Spec.Containers.Select(c => c.Name));
        Assert.Equal(("i:2", null), (model.Spec.Containers[0].Image, model.Spec.Containers[0].Tty));
    }

    [Fact]
    public void Environment_variables_volumes_and_mounts_are_edited_too()
    {
        var pod = new Pod("p")
            .Container("a", c => c.Env("A", e => e.Value("1")).Env("B", e => e.Value("2")).Env("A", e => e.Value("3"))
                .VolumeMount("v", "/a").VolumeMount("w", "/b").VolumeMount("v", "/a", m => m.ReadOnly()))
            .Volume("v", v => v.EmptyDir(e => e.Medium("Memory"))).Volume("v", v => v.EmptyDir(e => e.SizeLimit("1Gi")));
        var spec = pod.Model().Spec;
        Assert.Equal([("A", "3"), ("B", "2")], spec.Containers[0].Env.Select(e => (e.Name, e.Value)));
        Assert.Equal([("v", true), ("w", null)], spec.Containers[0].VolumeMounts.Select(m => (m.Name, m.ReadOnlyProperty)));
        Assert.Equal("Memory", Assert.Single(spec.Volumes).EmptyDir.Medium);
        Assert.Equal("1Gi", spec.Volumes[0].EmptyDir.SizeLimit.ToString());
    }

    [Fact]
    public void Ports_are_told_apart_by_number_and_protocol_which_is_TCP_where_nothing_is_said()
    {
        var ports = new Container("a").Port(53).Port(53, "UDP", p => p.Name("dns")).Port(53, "TCP", p => p.Name("dns-tcp")).Port(54).Model().Ports;
        Assert.Equal([(53, null, "dns-tcp"), (53, "UDP", "dns"), (54, null, null)], ports.Select(p => (p.ContainerPort, (string?)p.Protocol, (string?)p.Name)));
    }

    [Fact]
    public void A_new_port_may_be_given_its_protocol_in_the_lambda()
    {
        var ports = new Container("a").Port(53, p => p.Protocol("UDP")).Port(53).Model().Ports;
        Assert.Equal(["UDP", null], ports.Select(p => p.Protocol));
    }

    [Fact]
    public void A_finished_port_replaces_the_one_with_its_number_and_protocol()
    {
        var ports = new Container("a").Port(53, p => p.Name("x")).Port(new ContainerPort(53).Protocol("UDP")).Port(new ContainerPort(53).Protocol("TCP").Name("y")).Model().Ports;
        Assert.Equal(["y", null], ports.Select(p => p.Name));
    }

    [Fact]
    public void Making_another_item_of_one_that_is_there_is_refused()
    {
        var container = new Container("a").Port(53);
        var problem = Assert.Throws<InvalidOperationException>(() => container.Port(53, p => p.Protocol("UDP")));
        Assert.Contains("'protocol'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_without_keys_grow()
    {
        var tolerations = new Pod("p").Toleration(t => t.Key("a")).Toleration(t => t.Key("a")).Model().Spec.Tolerations;
        Assert.Equal(2, tolerations.Count);
    }

    [Fact]
    public void Lists_of_scalars_are_set_as_a_whole()
    {
        var container = new Container("a").Args("x", "y").Args("z").Command();
        Assert.Equal(["z"], container.Model().Args);
        Assert.Empty(container.Model().Command);
    }

    [Fact]
    public void Maps_of_objects_are_edited_by_key()
    {
        var job = new PyTorchJob("j").PytorchReplicaSpec("Worker", r => r.Replicas(1)).PytorchReplicaSpec("Worker", r => r.RestartPolicy("Never")).PytorchReplicaSpec("Master");
        var specs = job.Model().Spec!.PytorchReplicaSpecs!;
        Assert.Equal(["Worker", "Master"], specs.Keys);
        Assert.Equal((1, "Never"), (specs["Worker"].Replicas, specs["Worker"].RestartPolicy));
    }
}
