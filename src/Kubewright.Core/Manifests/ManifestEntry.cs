namespace Kubewright;

/// <summary>One key of a <see cref="ManifestMap"/> with its value.</summary>
public readonly struct ManifestEntry
{
    internal ManifestEntry(string key, ManifestNode value, Origin? keyOrigin)
    {
        Key = key;
        Value = value;
        KeyOrigin = keyOrigin;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The value.</summary>
    public ManifestNode Value { get; }

    /// <summary>Where the key was written, or <see langword="null"/>.</summary>
    public Origin? KeyOrigin { get; }

    /// <summary>Splits the entry into its key and its value.</summary>
    public void Deconstruct(out string key, out ManifestNode value)
    {
        key = Key;
        value = Value;
    }
}
