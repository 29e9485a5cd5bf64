namespace Kubewright.Cli.Checking;

public sealed class TextReportTests : CheckTest
{
    [Fact]
    public void Points_at_the_place_and_ends_with_a_summary()
    {
        var file = Write("a.yaml", Bad);
        var run = Check(file);
        Assert.Equal(1, run.Code);
        Assert.Equal(
            $"{file}(5,1): error KW1002: dat: There is no field 'dat' here; perhaps 'data' is meant.\n     5 | dat: {{}}\n       | ^^^\n\n1 error in 1 document of 1 file.\n",
            run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Says_that_nothing_was_found() => Assert.Equal("Nothing found in 1 document of 1 file.\n", Check(Write("a.yaml", Good)).Output);

    [Fact]
    public void Cuts_long_lines_around_the_place()
    {
        var json = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\",\"annotations\":{\"long\":\"" + new string('x', 500) + "\"}},\"dat\":{},\"data\":{\"b\":\"" + new string('y', 500) + "\"}}";
        var lines = Check(Write("a.json", json)).Output.Split('\n');
        Assert.Equal(9 + 122, lines[1].Length);
        Assert.Equal("\"dat\"", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 5));
        Assert.EndsWith(" ^^^^^", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_nothing_in_a_file_control_the_terminal()
    {
        var run = Check(Write("a.json", "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"\\u001b[31m\\n::error::\":1}"));
        Assert.DoesNotContain('\e', run.Output);
        Assert.DoesNotContain("\n::error", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_colours_on_a_terminal_only()
    {
        var file = Write("a.yaml", Bad);
        Assert.Contains("\e[31merror KW1002\e[0m", OnTerminal(file, allowsColours: true), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', OnTerminal(file, allowsColours: false));
    }

    private static string OnTerminal(string file, bool allowsColours)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var console = new Commands.CommandConsole(() => Stream.Null, output, error) { IsOutputTerminal = true, AllowsColours = allowsColours };
        Assert.Equal(1, Commands.KubewrightCommand.Run(["check", file], console, TextWriter.Null));
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
