using System.Globalization;

namespace Kubewright.Rules.Pods;

/// <summary>What the API server adds to the resources of a pod itself (not of a template).</summary>
internal static class PodDefaults
{
    /// <summary>The limits, with the huge pages of the containers.</summary>
    public static ManifestMap? Limits(ManifestMap resources, Dictionary<string, decimal> sums)
    {
        var limits = resources.Map("limits");
        var requests = resources.Map("requests");
        if (limits is not { Count: > 0 } && requests is not { Count: > 0 })
            return limits;
        foreach (var sum in sums)
        {
            if (ResourceNames.IsHugePages(sum.Key) && requests?.Field(sum.Key) is null && limits?.Field(sum.Key) is null)
                limits = With(limits, sum.Key, sum.Value);
        }

        return limits;
    }

    /// <summary>The requests: those of the containers, or else the limits.</summary>
    public static ManifestMap? Requests(ManifestMap resources, ManifestMap? limits, Dictionary<string, decimal> sums)
    {
        var requests = resources.Map("requests");
        if (limits is not { Count: > 0 })
            return requests;
        foreach (var sum in sums)
        {
            if (sum.Key is "cpu" or "memory" && requests?.Field(sum.Key) is null)
                requests = With(requests, sum.Key, sum.Value);
        }

        foreach (var limit in limits)
        {
            if ((limit.Key is "cpu" or "memory" || ResourceNames.IsHugePages(limit.Key)) && requests?.Field(limit.Key) is null)
                requests = With(requests, limit.Key, limit.Value);
        }

        return requests;
    }

    private static ManifestMap With(ManifestMap? list, string name, decimal amount) => With(list, name, amount.ToString(CultureInfo.InvariantCulture));

    private static ManifestMap With(ManifestMap? list, string name, ManifestNode value)
    {
        var copy = (ManifestMap?)list?.DeepClone() ?? new ManifestMap();
        copy.Set(name, value);
        return copy;
    }
}
