namespace Kubewright.Rules;

/// <summary>Ids under which something is reported that no rule looks for.</summary>
public static class RuleIds
{
    /// <summary>A file of manifests that is not YAML or not JSON.</summary>
    public const string UnreadableManifest = "KW9120";
}
