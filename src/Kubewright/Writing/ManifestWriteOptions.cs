namespace Kubewright;

/// <summary>How a set is written to a directory.</summary>
public sealed class ManifestWriteOptions
{
    /// <summary>The format of the files.</summary>
    public ManifestFormat Format { get; init; }

    /// <summary>Whether to write a <c>kustomization.yaml</c> that lists the files, for <c>kubectl apply -k</c>.</summary>
    public bool Kustomization { get; init; }
}
