using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests.Reporting;

/// <summary>Helpers of the compilation are followed, and each mistake is reported once, where it is written.</summary>
public sealed class HelperTests
{
    [Fact]
    public Task Reports_in_a_helper_once_for_all_callers() => Verify.ReportsAsync("""
        class C
        {
            static Container Web(Container c) => c.Image({|KW2020:"nginx:latest"|});

            Container M() => Web(new Container("a"));
            Container N() => Web(new Container("b"));
        }
        """);

    [Fact]
    public Task Points_at_the_literal_that_a_caller_passes() => Verify.ReportsAsync("""
        class C
        {
            static Container Web(string image) => new Container("web").Image(image);

            Container M() => Web({|KW2020:"nginx:latest"|});
            Container N() => Web("nginx:1.25");
        }
        """);

    [Fact]
    public Task Takes_the_only_argument_that_a_parameter_ever_gets() => Verify.ReportsAsync("""
        class C
        {
            private static void Write(string image)
            {
                var web = new Container("web").Image(image);
                Console.WriteLine(web.Build().Image);
            }

            static void M() => Write({|KW2020:"nginx:latest"|});
        }
        """);

    [Fact]
    public Task Follows_extensions_local_functions_and_stored_lambdas() => Verify.ReportsAsync("""
        static class Extensions
        {
            public static Container Latest(this Container c) => c.Image({|KW2020:"a:latest"|});
        }

        class C
        {
            static readonly Action<Container> Stored = c => c.Image({|KW2020:"b:latest"|});

            PodTemplateSpec M()
            {
                return new PodTemplateSpec().Container("a", c => c.Latest()).Container("b", Stored).Container("c", Local);
                static void Local(Container c) => c.Image({|KW2020:"c:latest"|});
            }
        }
        """, "KW2020");

    [Fact]
    public Task Reports_the_copy_and_not_the_base() => Verify.ReportsAsync("""
        class C
        {
            PodTemplateSpec M()
            {
                var common = new Container("base").Image({|KW2020:"nginx:latest"|});
                return new PodTemplateSpec().Container(common.Clone().Name("a")).Container(common.Clone().Name("b").Image("nginx:1.25"));
            }
        }
        """, "KW2020");

    [Fact]
    public Task Reports_what_an_override_returns() => Verify.ReportsAsync("""
        abstract class App { public abstract Container Web(); }

        class C : App
        {
            public override Container Web() => new Container("web").Image({|KW2020:"nginx:latest"|});
        }

        class D { void M(App app) => Console.WriteLine(app.Web().Build().Image); }
        """);

    [Fact]
    public Task Reports_what_a_helper_keeps_to_itself_however_it_is_called() => Verify.ReportsAsync("""
        static class C
        {
            static readonly Container Stored = FromField();

            static Container M(bool isWanted)
            {
                var web = Straight();
                if (isWanted)
                    InBranch();
                for (var i = 0; i < 3; i++)
                    InLoop();
                return web;
            }

            static Container Straight() => Made(new Container("a").Image({|KW2020:"a:latest"|}));
            static Container InBranch() => Made(new Container("b").Image({|KW2020:"b:latest"|}));
            static Container InLoop() => Made(new Container("c").Image({|KW2020:"c:latest"|}));
            static Container FromField() => Made(new Container("d").Image({|KW2020:"d:latest"|}));

            static Container Made(Container kept)
            {
                Console.WriteLine(kept.Build().Image);
                return new Container("web").Image("web:1.25");
            }
        }
        """);

    [Fact]
    public Task Reports_in_helpers_that_call_each_other() => Verify.ReportsAsync("""
        static class C
        {
            static Container One()
            {
                var kept = new Container("a").Image({|KW2020:"a:latest"|});
                Console.WriteLine(kept.Build().Image);
                return Two();
            }

            static Container Two()
            {
                var kept = new Container("b").Image({|KW2020:"b:latest"|});
                Console.WriteLine(kept.Build().Image);
                return One();
            }
        }
        """);

    [Theory]
    [InlineData("Base()")]
    [InlineData("@Base()")]
    [InlineData(@"B\u0061se()")]
    [InlineData("/* für */ Base()")]
    [InlineData("C.Base()")]
    public Task Finds_the_caller_however_it_writes_the_name(string call) => Verify.ReportsAsync($$"""
        class C
        {
            internal static Container Base() => new Container("web").Image("nginx:latest");

            Container M() => {{call}}.Image("nginx:1.25");
        }
        """, "KW2020");

    [Fact]
    public Task Takes_no_word_of_a_text_or_a_comment_for_a_call() => Verify.ReportsAsync("""
        class C
        {
            internal static Container Base() => new Container("web").Image({|KW2020:"nginx:latest"|});

            // Base() is not called here.
            string M() => "Base" + $"{1} Base";
        }
        """, "KW2020");
}
