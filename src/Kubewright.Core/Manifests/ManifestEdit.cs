namespace Kubewright;

/// <summary>A change of a tree, by which something wrong is corrected. Whoever knows how the tree was written makes the same change there.</summary>
public abstract record ManifestEdit
{
    private protected ManifestEdit()
    {
    }

    /// <summary>The list or map that is changed.</summary>
    public abstract ManifestNode Target { get; }

    /// <summary>Makes the change in the tree.</summary>
    public abstract void Apply();
}
