namespace Kubewright.CodeFixes.Editing;

/// <summary>Something to add to an object, in both ways to write it.</summary>
/// <param name="Call">The call for a builder, without the dot: <c>SecurityContext(s =&gt; s.RunAsNonRoot())</c>.</param>
/// <param name="Fields">The fields for a model of the official client.</param>
internal sealed record Addition(string Call, ManifestMap Fields);
