namespace Kubewright.Rules;

/// <summary>A comment that silences rules on a line: <c># kubewright:ignore KW2001 the process exits when it hangs</c>.</summary>
/// <param name="Text">What follows <c>kubewright:ignore</c>.</param>
/// <param name="Origin">Where the comment is.</param>
/// <param name="TargetLine">The line that it is about, from 1: its own, or the next with something on it where it stands alone.</param>
public sealed record SuppressionComment(string Text, Origin Origin, int TargetLine)
{
    /// <summary>What a comment begins with to be one.</summary>
    public const string Mark = "kubewright:ignore";
}
