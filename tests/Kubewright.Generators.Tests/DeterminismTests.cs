using Kubewright.Generators.Tests.Support;

namespace Kubewright.Generators.Tests;

/// <summary>The same schemas make the same bytes, wherever and whenever.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Two_runs_give_the_same_bytes() =>
        Assert.Equal(Bytes(RealSchemas.Generated), Bytes(Generation.Of(RealSchemas.Files)));

    [Fact]
    public void The_order_of_the_files_does_not_matter() =>
        Assert.Equal(Bytes(RealSchemas.Generated), Bytes(Generation.Of(RealSchemas.Files.Reverse())));

    [Fact]
    public void Lines_end_with_a_line_feed_and_files_have_no_byte_order_mark() => Assert.All(RealSchemas.Generated.Result.GeneratedSources, source =>
    {
        Assert.DoesNotContain('\r', source.SourceText.ToString());
        Assert.EndsWith("\n", source.SourceText.ToString(), StringComparison.Ordinal);
        Assert.Empty(source.SourceText.Encoding!.GetPreamble());
    });

    [Fact]
    public void File_names_are_unique_where_case_does_not_count()
    {
        var names = RealSchemas.Generated.Result.GeneratedSources.Select(s => s.HintName).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static List<(string, string)> Bytes(Generation run) =>
        [.. run.Result.GeneratedSources.Select(s => (s.HintName, Convert.ToHexString(s.SourceText.GetChecksum().ToArray()))).OrderBy(s => s.HintName, StringComparer.Ordinal)];
}
