namespace Kubewright.Rules.Pods;

/// <summary>Limits and requests, of containers and of whole pods.</summary>
internal static class ResourceLists
{
    private const string HugePages = "hugepages-";

    private static readonly ManifestMap NoEntries = new();

    /// <summary>The requests, where those that are missing are the limits.</summary>
    public static ManifestMap? WithDefaults(ManifestMap resources)
    {
        var requests = resources.MapIfAny("requests");
        if (resources.Map("limits") is not { Count: > 0 } limits || requests?.IsOpen is true)
            return requests;
        ManifestMap? all = null;
        foreach (var limit in limits)
        {
            if (requests?.ContainsKey(limit.Key) is true)
                continue;
            all ??= requests is null ? new ManifestMap(limits.Origin) : (ManifestMap)requests.DeepClone();
            all.Set(limit.Key, limit.Value);
        }

        return all ?? requests;
    }

    /// <summary>Checks limits and requests.</summary>
    /// <param name="owner">What holds both, where it does.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="path">The path of what holds both.</param>
    /// <param name="isForPod">Whether they are those of a whole pod, for which there are fewer resources.</param>
    /// <param name="context">Where to report.</param>
    public static void Check(ManifestMap? owner, ManifestMap? limits, ManifestMap? requests, string path, bool isForPod, RuleContext context)
    {
        foreach (var limit in limits ?? NoEntries)
            CheckEntry(limit, path, ".limits", isForPod, context);
        foreach (var request in requests ?? NoEntries)
        {
            CheckEntry(request, path, ".requests", isForPod, context);
            Compare(request, owner, limits, path, context);
        }

        var isKnown = limits?.IsOpen is not true && requests?.IsOpen is not true;
        if (isKnown && (HasHugePages(limits) || HasHugePages(requests)) && !MayHaveCompute(limits) && !MayHaveCompute(requests))
            context.Report(path, "Huge pages need cpu or memory; add a request or limit for one of them.", limits ?? requests);
    }

    private static void CheckEntry(in ManifestEntry entry, string path, string list, bool isForPod, RuleContext context)
    {
        var name = entry.Key;
        if (entry.Value is ManifestUnknown)
            return;
        var isResource = isForPod ? (name is "cpu" or "memory" || ResourceNames.IsHugePages(name)) && Syntax.QualifiedName(name) is null : ResourceNames.IsForContainers(name);
        if (!isResource)
            context.Report($"{path}{list}[{name}]", isForPod ? $"'{name}' is no resource of whole pods; use cpu, memory or hugepages-2Mi and the like." : $"'{name}' is no resource of containers; use cpu, memory, ephemeral-storage, hugepages-2Mi and the like, or one with a domain such as nvidia.com/gpu.", entry.Value);
        if (!TryRead(entry.Value, out var value))
            return;
        if (value.Amount < 0)
            context.Report($"{path}{list}[{name}]", $"The quantity is {Text(entry.Value)} and cannot be negative.", entry.Value);
        if (isResource && !IsWhole(value) && ResourceNames.IsExtended(name))
            context.Report($"{path}{list}[{name}]", $"{name} is counted in whole units; {Text(entry.Value)} is none.", entry.Value);
        if (ResourceNames.IsHugePages(name) && !IsDivisible(name, value))
            context.Report($"{path}{list}[{name}]", $"{Text(entry.Value)} is no multiple of the page size in '{name}'.", entry.Value);
    }

    private static void Compare(in ManifestEntry request, ManifestMap? owner, ManifestMap? limits, string path, RuleContext context)
    {
        var name = request.Key;
        if (request.Value is ManifestUnknown)
            return;
        if (limits?[name] is not { } limit)
        {
            if (!ResourceNames.MayBeOvercommitted(name) && limits?.IsOpen is not true)
                context.Report(path + ".limits", $"{name} needs a limit, equal to the request; add it.", limits ?? request.Value, Raise(request, owner));
            return;
        }

        if (!TryRead(request.Value, out var asked) || !TryRead(limit, out var most))
            return;
        if (!ResourceNames.MayBeOvercommitted(name) && !asked.Equals(most))
            context.Report(path + ".requests", $"The request of {name} ({Text(request.Value)}) must equal the limit ({Text(limit)}).", request.Value, Raise(request, owner), Limit(limit, name, path, context));
        else if (asked.CompareTo(most) > 0)
            context.Report(path + ".requests", $"The request of {name} ({Text(request.Value)}) is more than the limit ({Text(limit)}).", request.Value, Raise(request, owner), Limit(limit, name, path, context));
    }

    /// <summary>The request is what was asked for; whether the limit is the one that is wrong, its author knows.</summary>
    private static ManifestFix? Raise(in ManifestEntry request, ManifestMap? owner) =>
        owner is null ? null : TreeFix.Set("Set the limit to the request", owner, request.Value, "limits", request.Key) with { IsProposal = true };

    private static RelatedPlace Limit(ManifestNode limit, string name, string path, RuleContext context) =>
        new($"{context.PathTo(path)}.limits[{name}]", "the limit", limit.Origin);

    private static bool HasHugePages(ManifestMap? list) =>
        list is not null && list.Any(entry => ResourceNames.IsHugePages(entry.Key) && entry.Value is not ManifestUnknown);

    private static bool MayHaveCompute(ManifestMap? list) => list is not null && (list.ContainsKey("cpu") || list.ContainsKey("memory"));

    private static string Text(ManifestNode node) => node.Kind == ManifestNodeKind.Null ? "0" : ((ManifestScalar)node).Text;

    /// <summary>A quantity in a list; there, a null is 0.</summary>
    private static bool TryRead(ManifestNode node, out QuantityValue value) =>
        node.Kind == ManifestNodeKind.Null ? QuantityValue.TryParse("0", out value) : QuantityValue.TryRead(node, out value);

    /// <summary>The server rounds up to thousandths first, and counts thousandths in 64 bits.</summary>
    private static bool IsWhole(QuantityValue value) => decimal.Ceiling(value.Amount * 1000) % 1000 == 0 && Math.Abs(value.Amount) <= long.MaxValue / 1000;

    private static bool IsDivisible(string name, QuantityValue value) =>
        QuantityValue.TryParse(name.Substring(HugePages.Length), out var size) && size.Amount >= 1 && size.IsWhole && decimal.Ceiling(value.Amount) % size.Amount == 0;
}
