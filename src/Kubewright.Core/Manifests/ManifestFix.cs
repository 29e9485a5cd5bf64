namespace Kubewright;

/// <summary>A correction that can be made without asking anybody: it changes nothing but what is wrong.</summary>
/// <param name="Title">What it does, as a menu would say it: <c>Set the limit to the request</c>.</param>
/// <param name="Edits">The changes; all of them or none.</param>
public sealed record ManifestFix(string Title, params ManifestEdit[] Edits);
