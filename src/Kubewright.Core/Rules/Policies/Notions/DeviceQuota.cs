namespace Kubewright.Rules;

/// <summary>What quotas say of devices.</summary>
internal static class DeviceQuota
{
    /// <summary>Stands before the resource in a quota.</summary>
    public const string Prefix = "requests.";

    /// <summary>Whether a quota certainly counts all pods of its namespace.</summary>
    public static bool IsUnscoped(ManifestObject quota) => quota.Spec.IsCertainlyEmpty("scopes") && quota.Spec.IsCertainlyEmpty("scopeSelector");

    /// <summary>Whether a quota certainly counts some pods only.</summary>
    public static bool IsScoped(ManifestObject quota) => quota.Spec.IsFilled("scopes") || quota.Spec.IsFilled("scopeSelector");

    /// <summary>The accelerators that a quota bounds.</summary>
    public static IEnumerable<(string Resource, decimal Amount, ManifestNode Node)> Of(ManifestObject quota)
    {
        foreach (var (key, node) in quota.Spec.MapOrOpen("hard"))
        {
            if (key.StartsWith(Prefix, StringComparison.Ordinal) && Accelerators.IsAccelerator(key.Substring(Prefix.Length)) && QuantityValue.TryRead(node, out var amount))
                yield return (key.Substring(Prefix.Length), amount.Amount, node);
        }
    }
}
