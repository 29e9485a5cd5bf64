using Kubewright.Generators.Tests.Support;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Kubewright.Generators.Tests.Definitions;

/// <summary>The definitions of Kubeflow, JobSet and Kueue as they are released.</summary>
public sealed class UpstreamDefinitionTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_kind_has_a_builder_and_all_compiles()
    {
        if (Files("Acme.Kubeflow") is not { } files)
            return;
        var run = Generation.Of(files);
        Assert.Empty(run.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info));
        Assert.Empty(run.Compile().Diagnostics);
        var kinds = files.SelectMany(f => YamlReader.ReadAll(f.Content)).SelectMany(d => new CustomResourceReader().Read(d)).Select(r => r.Kind).ToList();
        Assert.Equal(kinds.Count, run.Sources.Keys.Count(name => name.StartsWith("Definitions.", StringComparison.Ordinal)));
        foreach (var kind in kinds)
            Assert.Single(run.Sources.Values, text => text.Contains($"ApiVersion = \"{kind.ApiVersion}\", Kind = \"{kind.Kind}\")]", StringComparison.Ordinal) && text.Contains("ResourceBuilder<", StringComparison.Ordinal));
        var types = run.Sources.Keys.Count(name => name.StartsWith("Builders.", StringComparison.Ordinal));
        output.WriteLine($"{kinds.Count} kinds, {types} builders, {run.Sources.Count} files");
        Assert.True(types < 150, $"{types} builders");
    }

    [Fact]
    public void Kinds_that_are_built_in_are_left_to_Kubewright()
    {
        if (Files("") is not { } files)
            return;
        var run = Generation.Of(files);
        var reported = run.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info).ToList();
        Assert.All(reported, d => Assert.Equal(("KW9011", DiagnosticSeverity.Warning), (d.Id, d.Severity)));
        Assert.Contains(reported, d => d.GetMessage().Contains("'kubeflow.org/v1 PyTorchJob'", StringComparison.Ordinal));
        Assert.Empty(run.Compile().Diagnostics);
        Assert.DoesNotContain("Builders.my_app.PyTorchJob.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void An_edit_of_one_regenerates_only_what_it_says()
    {
        if (Files("Acme.Kubeflow") is not { } files)
            return;
        var first = Generation.Of(files);
        var edited = files.Single(f => f.Path.EndsWith("pytorchjobs.yaml", StringComparison.Ordinal)).Path;
        var next = first.AfterEdit(edited, text => text.Replace("nprocPerNode:", "nprocPerNodes:", StringComparison.Ordinal));
        var parsed = next.Result.TrackedSteps[TrackingNames.Definitions].SelectMany(s => s.Outputs).Select(o => o.Reason).ToList();
        Assert.Equal(files.Count - 1, parsed.Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(
            ["Builders.Acme.Kubeflow.PyTorchJob.g.cs", "Definitions.Acme.Kubeflow.PyTorchJobDefinition.g.cs", "Models.Acme.Kubeflow.Models.V1PyTorchJobSpec.g.cs"],
            next.Sources.Where(s => first.Sources.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.Equal(3, next.Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Count(o => o.Reason != IncrementalStepRunReason.Cached));
    }

    private List<SchemaText>? Files(string @namespace)
    {
        if (SharedData.Find("upstream", "crds") is { } folder)
            return [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => CustomDefinition.File("/crds/" + Path.GetFileName(path), File.ReadAllText(path), @namespace))];
        output.WriteLine("Did not run: the upstream definitions are reference data that is not beside this clone.");
        return null;
    }
}
