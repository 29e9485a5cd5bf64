namespace Kubewright;

/// <summary>A value that source code computes when it runs, so that the compiler cannot know it.</summary>
public sealed class ManifestUnknown : ManifestNode
{
    /// <summary>Makes an unknown value.</summary>
    /// <param name="origin">Where it was written.</param>
    public ManifestUnknown(Origin? origin = null)
        : base(origin)
    {
    }

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.Unknown;

    /// <inheritdoc/>
    public override ManifestNode DeepClone() => this;

    private protected override bool ContentEquals(ManifestNode other) => true;
}
