namespace Kubewright.Building;

public sealed class CloneTests
{
    [Fact]
    public void Changes_of_a_clone_do_not_reach_the_original_nor_the_other_way_round()
    {
        var original = new Deployment("web").Labels("app", "web").Template(pod => pod.Container("a", c => c.Image("i:1")));
        var before = original.Yaml();
        var clone = original.Clone().Name("canary").Labels("track", "canary").Template(pod => pod.Container("a", c => c.Image("i:2").Args("x")).Container("b"));
        var cloned = clone.Yaml();

        Assert.Equal(before, original.Yaml());
        original.Template(pod => pod.Container("a", c => c.Image("i:3")));
        Assert.Equal(cloned, clone.Yaml());
    }

    [Fact]
    public void A_clone_says_the_same() =>
        Assert.Equal(new Deployment("web").Replicas(2).Yaml(), new Deployment("web").Replicas(2).Clone().Yaml());

    [Fact]
    public void A_finished_builder_that_was_put_into_two_others_stays_independent()
    {
        var container = new Container("a").Image("i:1");
        var first = new Pod("first").Container(container);
        var second = new Pod("second").Container(container);
        container.Image("i:2");
        first.Container("a", c => c.Image("i:3"));

        Assert.Contains("image: i:3", first.Yaml(), StringComparison.Ordinal);
        Assert.Contains("image: i:1", second.Yaml(), StringComparison.Ordinal);
    }
}
