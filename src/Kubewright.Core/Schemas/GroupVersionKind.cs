namespace Kubewright.Schemas;

/// <summary>What identifies a kind: its API group (empty for the core group), version and name.</summary>
public readonly record struct GroupVersionKind(string Group, string Version, string Kind) : IComparable<GroupVersionKind>
{
    /// <summary>The <c>apiVersion</c> of its manifests: <c>apps/v1</c>, or <c>v1</c> in the core group.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;

    /// <inheritdoc/>
    public int CompareTo(GroupVersionKind other)
    {
        var order = string.CompareOrdinal(Group, other.Group);
        if (order == 0)
            order = string.CompareOrdinal(Version, other.Version);
        return order != 0 ? order : string.CompareOrdinal(Kind, other.Kind);
    }

    /// <summary><c>apps/v1 Deployment</c>.</summary>
    public override string ToString() => ApiVersion + " " + Kind;
}
