using System.Text;
using CsCheck;
using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Tests;

/// <summary>Whatever a file holds, the generator reports and goes on.</summary>
public sealed class FuzzTests
{
    private static readonly string Schema = RealSchemas.Files.Single(f => f.Path == "/schemas/jobset/0.12.json").Content;

    private static readonly SchemaText Good = SmallSchema.File("/schemas/good.json", "com.example.v1", "Widget");

    private static readonly string[] Replacements =
    [
        "null", "true", "-1", "1e400", "\"\"", "\"x\"", "[]", "[[]]", "{}", "{\"\":{}}", "{\"type\":\"array\"}", "{\"$ref\":\"#/components/schemas/\"}",
        "{\"$ref\":\"#/components/schemas/io.x-k8s.jobset.v1alpha2.JobSet\"}", "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\",\"items\":{}}}", "",
    ];

    [Fact]
    public void A_schema_with_any_value_replaced_never_makes_the_generator_throw()
    {
        var values = Values(Schema);
        Gen.Select(Gen.Int[0, values.Count - 1], Gen.Int[0, Replacements.Length - 1].Select(i => Replacements[i])).Array[1, 3]
            .Select(edits => edits.OrderByDescending(e => values[e.Item1].Start).Aggregate((Text: Schema, End: int.MaxValue), (edited, edit) => Replace(edited, values[edit.Item1], edit.Item2)).Text)
            .Sample(text => { AssertReportsAndGoesOn(text); }, iter: 250);
    }

    [Fact]
    public void A_schema_cut_off_anywhere_is_reported() =>
        Gen.Int[0, Schema.TrimEnd().Length - 1].Select(length => Schema[..length]).Sample(
            text =>
            {
                var run = AssertReportsAndGoesOn(text);
                Assert.Equal("KW9001", Assert.Single(run.Diagnostics).Id);
            },
            iter: 100);

    [Fact]
    public void Random_bytes_are_reported() =>
        Gen.Byte.Array[0, 200].Select(Encoding.UTF8.GetString).Sample(text => Assert.NotEmpty(AssertReportsAndGoesOn(text).Diagnostics), iter: 200);

    [Fact]
    public void Deep_nesting_is_reported_or_read()
    {
        foreach (var depth in new[] { 100, 500, 100_000 })
        {
            AssertReportsAndGoesOn(new string('[', depth));
            var nested = string.Concat(Enumerable.Repeat("{\"type\":\"array\",\"items\":", depth)) + "{}" + new string('}', depth);
            AssertReportsAndGoesOn(SmallSchema.Of("com.example.v2", "Gadget", $"\"x\": {nested}"));
        }
    }

    private static Generation AssertReportsAndGoesOn(string text)
    {
        var run = Generation.Of(Good, new SchemaText("/schemas/fuzzed.json", text));
        Assert.Null(run.Result.Exception);
        Assert.Contains("Builders.Generated.Widget.g.cs", run.Sources.Keys);
        var lines = text.Split('\n');
        Assert.All(run.Diagnostics, diagnostic =>
        {
            Assert.StartsWith("KW9", diagnostic.Id, StringComparison.Ordinal);
            var place = diagnostic.Location.GetLineSpan();
            Assert.Equal("/schemas/fuzzed.json", place.Path);
            Assert.InRange(place.StartLinePosition.Line, 0, lines.Length - 1);
            Assert.InRange(place.StartLinePosition.Character, 0, lines[place.StartLinePosition.Line].Length);
        });

        // Binding is slow; that every file parses shows that no text of the schema got out of its place.
        Assert.All(run.Result.GeneratedSources, source => Assert.Empty(source.SyntaxTree.GetDiagnostics()));
        return run;
    }

    private static (string Text, int End) Replace((string Text, int End) edited, (int Start, int End) span, string by) =>
        span.End > edited.End ? edited : (edited.Text[..span.Start] + by + edited.Text[span.End..], span.Start);

    /// <summary>Where the values of a document are, and its keys with them.</summary>
    private static List<(int Start, int End)> Values(string json)
    {
        var found = new List<(int, int)>();
        var open = new Stack<int>();
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] is '{' or '[')
                open.Push(i);
            else if (json[i] is '}' or ']')
                found.Add((open.Pop(), i + 1));
            else if (json[i] == '"')
            {
                var end = i + 1;
                while (json[end] != '"')
                    end += json[end] == '\\' ? 2 : 1;
                found.Add((i, end + 1));
                i = end;
            }
        }

        return found;
    }
}
