using System.Text;

namespace Kubewright.Rules.Configuration;

/// <summary>The data that a Secret ends up with: <c>stringData</c> over <c>data</c>.</summary>
internal readonly struct SecretContent(ManifestMap secret)
{
    private readonly ManifestMap? data = secret.Map("data");
    private readonly ManifestMap? texts = secret.Map("stringData");

    /// <summary>Whether a key is certainly missing.</summary>
    public bool Lacks(string key) => Find(key) is null && IsKnown;

    /// <summary>Whether a key is certainly missing or without a value.</summary>
    public bool IsEmpty(string key) => Find(key) switch
    {
        null => IsKnown,
        { Kind: ManifestNodeKind.Null } => true,
        ManifestScalar { Kind: ManifestNodeKind.String } value => value.Text.Length == 0,
        _ => false,
    };

    /// <summary>The value of a key as text; <see langword="null"/> where it is not known.</summary>
    public string? Text(string key)
    {
        if (Find(key) is not { } node)
            return null;
        if (node.Kind == ManifestNodeKind.Null)
            return "";
        if (node is not ManifestScalar { Kind: ManifestNodeKind.String } value)
            return null;
        if (texts?.ContainsKey(key) == true)
            return value.Text;
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(value.Text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The node in which a key's value is written.</summary>
    public ManifestNode? Find(string key) => texts?[key] ?? data?[key];

    private bool IsKnown => (data is null ? secret.IsCertainlyAbsent("data") : !data.IsOpen) && (texts is null ? secret.IsCertainlyAbsent("stringData") : !texts.IsOpen);
}
