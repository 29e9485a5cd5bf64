using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Tests;

/// <summary>What the compiler need not do again after an edit.</summary>
public sealed class CachingTests
{
    private const string Docs = """{ "io.x-k8s.jobset.v1alpha2.Coordinator": { "": "The leader.", "podIndex": "Which pod." } }""";

    private const string DefinitionPath = "/crds/widgets.yaml";

    private static readonly string Definition = CustomDefinition.Of("Widget", "size: {type: integer}\nplace: {type: string}");

    private static readonly Generation First = Generation.Of([.. RealSchemas.Files, new SchemaText("/schemas/jobset/docs2.json", Docs, "documentation"), CustomDefinition.File(DefinitionPath, Definition, "Acme")]);

    [Fact]
    public void An_edit_of_other_code_leaves_every_step_cached()
    {
        var next = First.AfterCode("class Unrelated { int x; }");
        AssertAllCached(next);
        foreach (var name in StepNames())
            Assert.All(Outputs(next, name), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [MemberData(nameof(EditsThatSayNothing))]
    public void An_edit_of_a_schema_that_changes_no_fact_leaves_every_output_cached(string what, string path)
    {
        var next = First.AfterEdit(path, Edit(what));
        AssertAllCached(next);
        Assert.All(Outputs(next, TrackingNames.Documents), output => Assert.NotEqual(IncrementalStepRunReason.Modified, output.Reason));
        Assert.All(Outputs(next, TrackingNames.Catalog), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    public static TheoryData<string, string> EditsThatSayNothing()
    {
        var cases = new TheoryData<string, string>();
        foreach (var what in new[] { "blank line", "line ends", "description", "comment", "order of keys" })
        {
            cases.Add(what, RealSchemas.KubernetesPath);
            cases.Add(what, "/schemas/jobset/0.12.json");
        }

        return cases;
    }

    [Fact]
    public void An_edit_of_one_line_of_documentation_regenerates_only_the_files_of_that_type()
    {
        var next = First.AfterEdit("/schemas/jobset/docs2.json", text => text.Replace("Which pod.", "The pod that leads."));
        Assert.Equal(["Builders.Generated.Coordinator.g.cs", "Models.Generated.Models.V1alpha2Coordinator.g.cs"], ChangedSources(next));
        Assert.Equal(2, ChangedOutputs(next).Count);
    }

    [Fact]
    public void An_edit_of_one_component_regenerates_only_its_files()
    {
        var next = First.AfterEdit("/schemas/jobset/0.12.json", text => text.Replace("\"podIndex\": {\"type\":\"integer\"}", "\"podIndex\": {\"type\":\"string\"}"));
        Assert.Equal(["Builders.Generated.Coordinator.g.cs", "Models.Generated.Models.V1alpha2Coordinator.g.cs"], ChangedSources(next));
        Assert.Equal(2, ChangedOutputs(next).Count);
    }

    [Theory]
    [InlineData("type: integer}", "type: integer} # a comment")]
    [InlineData("spec:\n", "spec:\n\n\n")]
    [InlineData("storage: true", "storage: true\n    additionalPrinterColumns: []")]
    public void An_edit_of_a_definition_that_changes_no_fact_leaves_every_output_cached(string old, string @new)
    {
        var next = First.AfterEdit(DefinitionPath, text => text.Replace(old, @new));
        AssertAllCached(next);
        Assert.All(Outputs(next, TrackingNames.DefinitionFiles), output => Assert.NotEqual(IncrementalStepRunReason.Modified, output.Reason));
    }

    [Fact]
    public void An_edit_of_a_description_regenerates_only_the_files_that_show_it()
    {
        var next = First.AfterEdit(DefinitionPath, text => text.Replace("What it is for.", "What it does."));
        Assert.Equal(["Builders.Acme.Widget.g.cs", "Models.Acme.Models.V1Widget.g.cs"], ChangedSources(next));
    }

    [Fact]
    public void An_edit_of_a_core_type_regenerates_only_its_builder()
    {
        var next = First.AfterEdit(RealSchemas.KubernetesPath, text => Regex.Replace(text, "\"terminationMessagePath\": \\{[^}]*\\}", "\"terminationMessagePath\": {\"type\":\"boolean\"}"));
        Assert.Equal(["Builders.Generated.Container.g.cs", "Builders.Generated.EphemeralContainer.g.cs"], ChangedSources(next));
    }

    [Fact]
    public void Nothing_between_runs_holds_on_to_a_compilation()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var name in StepNames())
        {
            foreach (var (value, _) in Outputs(First, name))
                AssertHoldsOnlyFacts(value, seen, name);
        }

        Assert.NotEmpty(seen);
    }

    private static Func<string, string> Edit(string what) => what switch
    {
        "blank line" => text => text.Replace("\"schemas\": {", "\"schemas\": {\n\n"),
        "line ends" => text => text.Replace("\n", "\r\n"),
        "description" => text => text.Replace("\"type\": \"object\"", "\"type\": \"object\", \"description\": \"What it is.\""),
        "comment" => text => text.Replace("\"type\": \"object\"", "\"$comment\": \"Why it is.\", \"type\": \"object\""),
        "order of keys" => text => Regex.Replace(text, "\\{\"format\":(\"[^\"]*\"),\"type\":(\"[^\"]*\")\\}", "{\"type\":$2,\"format\":$1}"),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static IEnumerable<string> StepNames() => typeof(TrackingNames).GetFields().Select(f => (string)f.GetRawConstantValue()!);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(Generation run, string name) =>
        run.Result.TrackedSteps[name].SelectMany(step => step.Outputs);

    private static void AssertAllCached(Generation run)
    {
        var outputs = run.Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).ToList();
        Assert.True(outputs.Count > 500);
        Assert.All(outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static List<IncrementalStepRunReason> ChangedOutputs(Generation run) =>
        [.. run.Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason).Where(r => r != IncrementalStepRunReason.Cached)];

    private static IEnumerable<string> ChangedSources(Generation run)
    {
        var before = First.Sources;
        return run.Sources.Where(s => before.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key).Order(StringComparer.Ordinal);
    }

    private static void AssertHoldsOnlyFacts(object? value, HashSet<object> seen, string path)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
            return;
        var type = value.GetType();
        Assert.False(type.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{path} is a {type}");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                AssertHoldsOnlyFacts(item, seen, path + "[]");
            return;
        }

        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            AssertHoldsOnlyFacts(field.GetValue(value), seen, path + "." + field.Name);
    }
}
