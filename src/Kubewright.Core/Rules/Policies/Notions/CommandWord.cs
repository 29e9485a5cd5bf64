namespace Kubewright.Rules;

/// <summary>A word that a container is started with.</summary>
/// <param name="Text">The word.</param>
/// <param name="Path">The path of the item that it is in.</param>
/// <param name="Node">That item.</param>
internal sealed record CommandWord(string Text, string Path, ManifestNode Node);
