namespace Kubewright.Rules.Configuration;

/// <summary>One limit of a LimitRange as it is after the API server has filled in what a container's limit leaves out.</summary>
internal sealed class LimitRangeItemContent
{
    public LimitRangeItemContent(ManifestMap item)
    {
        Type = item.TextOr("type", "");
        Max = Amounts(item, "max");
        Min = Amounts(item, "min");
        Ratio = Amounts(item, "maxLimitRequestRatio");
        Default = Amounts(item, "default");
        DefaultRequest = Amounts(item, "defaultRequest");
        if (Type != "Container")
            return;
        FillIn(Default, Max);
        FillIn(DefaultRequest, Default);
        FillIn(DefaultRequest, Min);
    }

    public string? Type { get; }

    public Dictionary<string, ManifestNode> Max { get; }

    public Dictionary<string, ManifestNode> Min { get; }

    public Dictionary<string, ManifestNode> Default { get; }

    public Dictionary<string, ManifestNode> DefaultRequest { get; }

    public Dictionary<string, ManifestNode> Ratio { get; }

    /// <summary>An amount; <see langword="null"/> where there is none or it is not known.</summary>
    public static decimal? Amount(Dictionary<string, ManifestNode> amounts, string resource) =>
        !amounts.TryGetValue(resource, out var node) ? null
        : node.Kind == ManifestNodeKind.Null ? 0
        : QuantityValue.TryRead(node, out var value) ? value.Amount : null;

    private static Dictionary<string, ManifestNode> Amounts(ManifestMap item, string field)
    {
        var amounts = new Dictionary<string, ManifestNode>(StringComparer.Ordinal);
        foreach (var entry in item.Map(field) ?? [])
            amounts[entry.Key] = entry.Value;
        return amounts;
    }

    private static void FillIn(Dictionary<string, ManifestNode> amounts, Dictionary<string, ManifestNode> others)
    {
        foreach (var other in others)
        {
            if (!amounts.ContainsKey(other.Key))
                amounts.Add(other.Key, other.Value);
        }
    }
}
