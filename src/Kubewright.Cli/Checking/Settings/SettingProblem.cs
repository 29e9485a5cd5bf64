namespace Kubewright.Cli.Checking.Settings;

/// <summary>Something in an <c>.editorconfig</c> that makes no sense.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 where it is about the file.</param>
/// <param name="Label">What it is: <c>warning KW9100</c>.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
internal sealed record SettingProblem(string File, int Line, string Label, string Message)
{
    /// <summary>The place and the message, as compilers print them: one line.</summary>
    public override string ToString() => OneLine.Of(Line == 0 ? $"{File}: {Label}: {Message}" : $"{File}({Line},1): {Label}: {Message}");
}
