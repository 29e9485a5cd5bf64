using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests.Reporting;

/// <summary>What is certain whatever way the program takes is reported.</summary>
public sealed class FlowTests
{
    [Fact]
    public Task Reports_what_both_branches_do() => Verify.ReportsAsync("""
        class C
        {
            Container M(bool gpu)
            {
                var c = new Container("web");
                if (gpu)
                    c.Env("GPU", "1");
                c.Image({|KW2020:"nginx:latest"|});
                return c;
            }
        }
        """);

    [Fact]
    public Task Reports_in_a_loop() => Verify.ReportsAsync("""
        class C
        {
            List<Container> M(string[] names)
            {
                var all = new List<Container>();
                foreach (var name in names)
                    all.Add(new Container(name).Image({|KW2020:"nginx:latest"|}));
                return all;
            }
        }
        """);

    [Fact]
    public Task Runs_a_loop_over_known_items_item_by_item() => Verify.ReportsAsync("""
        class C
        {
            PodTemplateSpec M()
            {
                var pod = new PodTemplateSpec();
                foreach (var tag in new[] { "1.25", {|KW2020:"latest"|} })
                    pod.Container("c" + tag, c => c.Image("nginx:" + tag));
                return pod;
            }
        }
        """.Replace("{|KW2020:\"latest\"|}", "\"latest\"").Replace("\"nginx:\" + tag", "{|KW2020:\"nginx:\" + tag|}"));

    [Fact]
    public Task Keeps_what_is_known_of_an_open_object() => Verify.ReportsAsync("""
        interface IHook { void Apply(Container c); }

        class C
        {
            Container M(IHook hook)
            {
                var c = new Container("web").Image({|KW2020:"nginx:latest"|});
                hook.Apply(c);
                return c;
            }
        }
        """);

    [Fact]
    public Task Reports_what_the_last_of_several_calls_sets() => Verify.ReportsAsync("""
        class C
        {
            Container M()
            {
                var c = new Container("web");
                c.Image("nginx:1.25");
                c.Image({|KW2020:"nginx:latest"|});
                return c;
            }
        }
        """);

    [Fact]
    public Task Folds_conditions_that_are_constant() => Verify.ReportsAsync("""
        class C
        {
            const bool Pinned = false;

            Container M() => new Container("web").Image(Pinned ? "nginx:1.25" : {|KW2020:"nginx:latest"|});
        }
        """);

    [Fact]
    public Task Reports_in_statements_of_a_program() => Verify.ReportsAsync("""
        class C
        {
            void M()
            {
                var web = new Container("web");
                web.Image({|KW2020:"nginx:latest"|});
                Console.WriteLine(web.Build().Image);
            }
        }
        """);
}
