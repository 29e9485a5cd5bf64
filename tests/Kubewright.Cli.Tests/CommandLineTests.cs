namespace Kubewright.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "check,rules,schema,completion")]
    [InlineData("ch", "check")]
    [InlineData("check --fo", "--format")]
    [InlineData("check --format ", "github,json,jsonl,sarif,text")]
    [InlineData("check --format s", "sarif")]
    [InlineData("check --fail-on ", "error,info,warning")]
    [InlineData("check ", "")]
    [InlineData("check dep", "")]
    [InlineData("schema im", "import")]
    [InlineData("completion ", "bash,fish,pwsh,zsh")]
    public void A_command_line_is_completed(string line, string expected)
    {
        var (code, output) = Run("complete", $"{line.Length}", "--", line);
        Assert.Equal(0, code);
        Assert.Equal(expected.Split(',').Order(), output.TrimEnd().Split('\n').Order());
    }

    [Fact]
    public void What_is_behind_the_cursor_does_not_count() => Assert.Equal((0, "check\n"), Run("complete", "2", "--", "ch --format json"));

    [Theory]
    [InlineData("bash", "complete -o default -F _kubewright kubewright")]
    [InlineData("zsh", "compdef _kubewright kubewright")]
    [InlineData("fish", "complete -c kubewright")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName kubewright")]
    public void Shells_get_their_script(string shell, string expected)
    {
        var (code, output) = Run("completion", shell);
        Assert.Equal(0, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_an_error() => Assert.Equal(2, Run("completion", "ksh").Code);

    [Theory]
    [InlineData("kubewright [command]", "NO_COLOR", "--help")]
    [InlineData("kubewright check <path>...", "Exit codes:", "check", "--help")]
    [InlineData("kubewright schema import", "Examples:", "schema", "import", "--help")]
    [InlineData("kubewright completion <", "Examples:", "completion", "-h")]
    public void Help_names_the_command_and_gives_examples(string usage, string notes, params string[] arguments)
    {
        var (code, output) = Run(arguments);
        Assert.Equal(0, code);
        Assert.Contains(usage, output, StringComparison.Ordinal);
        Assert.Contains(notes, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_does_not_show_what_only_scripts_use() => Assert.DoesNotContain("complete <", Run("--help").Output, StringComparison.Ordinal);

    private (int Code, string Output) Run(params string[] arguments)
    {
        var (code, output, _) = Workspace.Execute(arguments);
        return (code, output.ReplaceLineEndings("\n"));
    }
}
