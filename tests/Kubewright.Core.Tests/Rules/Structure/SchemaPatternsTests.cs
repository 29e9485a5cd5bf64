namespace Kubewright.Rules.Structure;

public sealed class SchemaPatternsTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData(@"^\d+$", "\u0661", false)]
    [InlineData(@"^[\w.]+$", "\u00e9", false)]
    [InlineData("^[[:alpha:]]+$", "ab", true)]
    [InlineData("^[]a]+$", "]a", true)]
    [InlineData("^[$[]$", "[", true)]
    [InlineData("^(?P<x>a)$", "a", true)]
    [InlineData(@"^\Qa.b\E$", "a.b", true)]
    [InlineData(@"^\pL$", "\u00e9", true)]
    [InlineData(@"^\x{41}$", "A", true)]
    [InlineData("b", "abc", true)]
    [InlineData("(", "x", null)]
    public void Reads_the_syntax_of_RE2(string pattern, string text, bool? expected) => Assert.Equal(expected, SchemaPatterns.IsMatch(pattern, text));

    [Fact]
    public void Says_nothing_where_an_answer_would_take_too_long() => Assert.Null(SchemaPatterns.IsMatch("^(a|aa)+$", new string('a', 200) + "b"));
}
