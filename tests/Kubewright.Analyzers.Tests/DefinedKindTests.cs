using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests;

/// <summary>Kinds that a library has made builders for itself: its assembly says what is known of them.</summary>
public sealed class DefinedKindTests
{
    [Fact]
    public async Task Reports_what_the_definition_does_not_allow_where_it_is_written() => await Verify.ReportsAsync("""
        using CustomResources;
        class C
        {
            ComputeCluster M() => new ComputeCluster("c", engineVersion: {|KW1013:"2.9"|})
                .UpgradeStrategy({|KW1011:"Slowly"|})
                .HeadGroup(head => head.Template(pod => pod.Container("head", c => c.Image("engine:2.9.0"))));
        }
        """, "KW1013", "KW1011");

    [Fact]
    public async Task Reports_what_is_wrong_in_a_model() => await Verify.ReportsAsync("""
        using CustomResources.Models;
        class C
        {
            V1ComputeCluster M() => new()
            {
                Metadata = new() { Name = "c" },
                Spec = new()
                {
                    EngineVersion = "2.9.0",
                    UpgradeStrategy = {|KW1011:"Slowly"|},
                    HeadGroup = new() { Template = new() { Spec = new() { Containers = [new() { Name = "head", Image = "engine:2.9.0" }] } } },
                },
            };
        }
        """, "KW1011");
}
