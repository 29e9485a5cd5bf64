using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests.Reporting;

/// <summary>Rules between resources speak where a set is seen whole.</summary>
public sealed class SetTests
{
    [Fact]
    public async Task Reports_a_service_that_selects_nothing()
    {
        var compilation = Compiler.Compile("""
            class C
            {
                ManifestSet M() => new()
                {
                    new Service("web").Selector("app", "wbe").Port(80),
                    new Deployment("web").Selector(("app", "web")).Template(pod => pod.Container("web", c => c.Image("nginx:1.25"))),
                };
            }
            """);
        var found = Assert.Single(await Compiler.AnalyzeAsync(compilation), diagnostic => diagnostic.Id == "KW5000");
        Assert.Equal(4, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task Reports_an_autoscaler_whose_target_is_missing()
    {
        var compilation = Compiler.Compile("""
            class C
            {
                ManifestSet M()
                {
                    var web = new Deployment("web").Selector(("app", "web"));
                    return new ManifestSet
                    {
                        web.Autoscale(1, 3),
                        new Deployment("api").Selector(("app", "api")).Template(pod => pod.Container("api", c => c.Image("nginx:1.25"))),
                    };
                }
            }
            """);
        Assert.Contains(await Compiler.AnalyzeAsync(compilation), diagnostic => diagnostic.Id == "KW5005");
    }

    [Fact]
    public async Task Reports_two_places_that_disagree()
    {
        var compilation = Compiler.Compile("""
            class C
            {
                Deployment M() => new Deployment("web").Selector(("app", "web")).Template(pod => pod
                    .Container("web", c => c.Image("nginx:1.25").VolumeMount("models", "/models"))
                    .Volume("model-volume", v => v.EmptyDir(_ => { })));
            }
            """);
        var found = Assert.Single(await Compiler.AnalyzeAsync(compilation), diagnostic => diagnostic.Id == "KW1245");
        Assert.NotEmpty(found.AdditionalLocations);
    }
}
