namespace Kubewright;

/// <summary>How manifests are written.</summary>
public enum ManifestFormat
{
    /// <summary>YAML.</summary>
    Yaml,

    /// <summary>Indented JSON.</summary>
    Json,
}
