using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests;

/// <summary>What is said of builders, and where.</summary>
public sealed class BuilderTests
{
    [Fact]
    public Task Points_at_the_wrong_literal() => Verify.ReportsAsync("""
        class C
        {
            Deployment M() => new Deployment("web")
                .Selector(("app", "web"))
                .Template(pod => pod.Container("web", c => c
                    .Image({|KW2020:"nginx:latest"|})));
        }
        """, "KW2020");

    [Fact]
    public Task Points_at_the_call_that_made_the_thing_where_something_is_missing() => Verify.ReportsAsync("""
        class C
        {
            Deployment M() => new Deployment("web")
                .Selector(("app", "web"))
                .Template(pod => pod.{|KW2000:Container|}("web", c => c
                    .Image("nginx:1.25")
                    .Port(8080)));
        }
        """, "KW2000");

    [Fact]
    public Task Is_silent_on_the_object_that_suppresses_a_rule() => Verify.ReportsAsync("""
        class C
        {
            Deployment M() => new Deployment("web")
                .Selector(("app", "web"))
                .Template(pod => pod
                    .Container("web", c => c.Image("nginx:latest").Suppress("KW2020", "a demonstration"))
                    .Container("side", c => c.Image({|KW2020:"envoy:latest"|})));
        }
        """, "KW2020");

    [Fact]
    public Task Says_what_the_server_would_reject() => Verify.ReportsAsync("""
        class C
        {
            Deployment M() => new Deployment("web")
                .Selector(("app", "web"))
                .Template(pod => pod
                    .Container("web", c => c.Image("nginx:1.25").VolumeMount({|KW1245:"models"|}, "/models"))
                    .Volume("model-volume", v => v.EmptyDir(_ => { })));
        }
        """, "KW1245");

    [Fact]
    public Task Reads_a_container_on_its_own() => Verify.ReportsAsync("""
        class C
        {
            Container M() => new Container("web").Image({|KW2020:"nginx:latest"|});
        }
        """, "KW2020");
}
