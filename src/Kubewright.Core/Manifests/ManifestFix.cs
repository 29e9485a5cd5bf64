namespace Kubewright;

/// <summary>A correction: it changes nothing but what is wrong.</summary>
/// <param name="Title">What it does, as a menu would say it: <c>Set the limit to the request</c>.</param>
/// <param name="Edits">The changes; all of them or none.</param>
public sealed record ManifestFix(string Title, params ManifestEdit[] Edits)
{
    /// <summary>
    /// Whether it has something in it that only its author can confirm: an amount to begin with, or one of two values that disagree. An editor offers it; nobody makes
    /// it unasked.
    /// </summary>
    public bool IsProposal { get; init; }
}
