using Kubewright.Schemas;

namespace Kubewright.Text;

public sealed class DefinitionTextTests
{
    private const string M = "'\uE0000'";

    [Theory]
    [InlineData("description: a text\n  that goes on\ntype: object", "description: " + M + "\n\ntype: object")]
    [InlineData("description: |-\n  a\n\n  b\ntype: object", "description: " + M + "\n\n\n\ntype: object")]
    [InlineData("- description: a\n  name: b", "- description: " + M + "\n  name: b")]
    [InlineData("description:\n  type: string", "description:\n  type: string")]
    [InlineData("description: {type: string}", "description: {type: string}")]
    [InlineData("message: |\n  description: a\n  b\nx: y", "message: |\n  description: a\n  b\nx: y")]
    [InlineData("default:\n  description: a\nx: y", "default:\n  description: a\nx: y")]
    public void Prose_is_taken_out_of_definitions_and_lines_stay(string text, string expected) =>
        Assert.Equal(expected, new DescriptionRemover(text).Text);

    [Theory]
    [InlineData("a text\n      that goes on", "a text that goes on")]
    [InlineData("|-\n      a\n\n      b: c", "a\n\nb: c")]
    [InlineData(">-\n      a\n      b", "a b")]
    [InlineData("\"a\\tb\"", "a\tb")]
    [InlineData("'it''s'", "it's")]
    [InlineData("true", "true")]
    [InlineData("12", "12")]
    [InlineData("a # a comment", "a")]
    public void Prose_is_there_when_it_is_asked_for(string written, string expected)
    {
        foreach (var text in new[] { $"description: {written}\ntype: object\n", $"- description: {written}\n  type: object\n" })
        {
            var read = DefinitionText.Read(string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "    " + line)), "a.yaml");
            var map = Assert.Single(read.Documents) is ManifestList list ? (ManifestMap)list[0] : (ManifestMap)read.Documents[0];
            Assert.Equal(expected.TrimEnd('\n'), read.Description(((ManifestScalar)map["description"]!).Text).TrimEnd('\n'));
        }
    }

    [Fact]
    public void Prose_that_breaks_the_yaml_is_reported_in_the_whole_text()
    {
        var problem = Assert.Throws<ManifestFormatException>(() => DefinitionText.Read("a: b\ndescription: 'x\nc: [\n", "a.yaml"));
        Assert.Equal("a.yaml", problem.Origin!.File);
    }
}
