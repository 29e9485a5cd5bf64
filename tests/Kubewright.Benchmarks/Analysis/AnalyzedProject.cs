using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Benchmarks.Analysis;

/// <summary>A project that is made up for the analyzer: many classes, each with manifests of its own.</summary>
internal static class AnalyzedProject
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    /// <summary>The project.</summary>
    /// <param name="classes">How many classes.</param>
    /// <param name="version">A number that the first class contains: another one is an edit.</param>
    public static CSharpCompilation Create(int classes, int version = 0) => CSharpCompilation.Create(
        "Manifests", Enumerable.Range(0, classes).Select(index => Class(index, version)), References(_ => true), Options);

    /// <summary>A project of as many classes that has nothing to do with Kubernetes.</summary>
    /// <param name="classes">How many classes.</param>
    /// <param name="isReferenced">Whether it refers to Kubewright all the same.</param>
    public static CSharpCompilation CreateUnconcerned(int classes, bool isReferenced) => CSharpCompilation.Create(
        "Plain",
        Enumerable.Range(0, classes).Select(index => CSharpSyntaxTree.ParseText($"internal static class C{index} {{ public static string M(string name) => string.Join(\",\", new[] {{ name, name.Trim() }}); }}", Parsing)),
        References(name => isReferenced || !name.StartsWith("Ku", StringComparison.Ordinal)),
        Options);

    public static SyntaxTree Class(int index, int version) => CSharpSyntaxTree.ParseText(Source(index, version), Parsing, path: $"Service{index}.cs");

    private static CSharpCompilationOptions Options => new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Debug);

    private static IEnumerable<MetadataReference> References(Func<string, bool> isWanted) =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "KubernetesClient.dll" or "Kubewright.dll" or "Kubewright.Core.dll") && isWanted(name)
        select MetadataReference.CreateFromFile(path);

    public static string Source(int index, int version) => $$"""
        using System.Collections.Generic;
        using Kubewright;
        using k8s.Models;

        namespace Manifests;

        /// <summary>Service {{index}}.</summary>
        public static class Service{{index}}
        {
            private const string Name = "service-{{index}}";
            private static readonly Port Http = Port.Tcp("http", {{8000 + index}});

            public static ManifestSet Create()
            {
                var serving = Serving();
                return new ManifestSet
                {
                    serving,
                    serving.Expose(Http, port: 80),
                    serving.Autoscale(min: 2, max: 10, hpa => hpa.CpuUtilization(70)),
                    Settings(),
                };
            }

            private static Deployment Serving()
            {
                var model = Volume.EmptyDir("model-volume");
                return new Deployment(Name)
                    .Namespace("ml-serving")
                    .Labels(("app", Name), ("version", "v{{version}}"))
                    .Selector(("app", Name))
                    .RollingUpdate(maxSurge: 1, maxUnavailable: 0)
                    .Template(pod => pod
                        .Labels(("app", Name), ("version", "v{{version}}"))
                        .InitContainer("download", c => c
                            .Image("amazon/aws-cli:2.15.0")
                            .Command("aws", "s3", "cp", "s3://models/{{index}}/model.joblib", "/models/model.joblib")
                            .Requests(cpu: "250m", memory: "256Mi")
                            .Limits(memory: "256Mi")
                            .SecurityContext(security => security.RunAsNonRoot())
                            .Mount(model, "/models"))
                        .Container("serving", c => c
                            .Image("ghcr.io/org/service-{{index}}:1.{{version}}")
                            .Port(Http)
                            .Env("MODEL_PATH", "/models/model.joblib")
                            .Requests(cpu: "500m", memory: "512Mi")
                            .Limits(memory: "512Mi")
                            .Mount(model, "/models")
                            .LivenessProbe(p => p.HttpGet("/live", Http).PeriodSeconds(10))
                            .ReadinessProbe(p => p.HttpGet("/ready", Http).PeriodSeconds(5))
                            .SecurityContext(security => security.RunAsNonRoot()))
                        .Volume(model));
            }

            private static V1ConfigMap Settings() => new()
            {
                Metadata = new V1ObjectMeta { Name = Name + "-settings", NamespaceProperty = "ml-serving" },
                Data = new Dictionary<string, string> { ["LOG_LEVEL"] = "info", ["WORKERS"] = "{{version}}" },
            };
        }
        """;
}
