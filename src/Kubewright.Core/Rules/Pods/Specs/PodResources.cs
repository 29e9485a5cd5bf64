namespace Kubewright.Rules.Pods;

/// <summary>What all containers of a pod may use together.</summary>
internal sealed class PodResources() : ComponentRule("KW1269", "Resources of a pod", PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("resources") is not { } resources)
            return;
        if (node.Map("os")?.Text("name") == "windows")
        {
            context.Report("resources", "A pod of windows has no resources of its own; give them to its containers.", resources);
            return;
        }

        if (resources.Field("claims") is ManifestList claims)
        {
            context.Report("resources.claims", "Claims are used by containers; move them there.", claims);
            ContainerClaims.Check(claims, node, context);
        }

        var isPod = PodTypes.IsPod(context);
        var asked = ContainerSums.Of(node, "requests", isPod);
        var most = ContainerSums.Of(node, "limits", isPod);
        var limits = isPod ? PodDefaults.Limits(resources, most) : resources.MapIfAny("limits");
        var requests = isPod ? PodDefaults.Requests(resources, limits, asked) : resources.MapIfAny("requests");
        ResourceLists.Check(resources, limits, requests, "resources", isForPod: true, context);
        Compare(asked, requests, "requests", onlyHugePages: false, context);
        Compare(most, limits, "limits", onlyHugePages: true, context);
        foreach (var (i, container) in node.Items("containers"))
            CompareContainer(container, i, limits, context);
    }

    private static void Compare(Dictionary<string, decimal> sums, ManifestMap? list, string field, bool onlyHugePages, RuleContext context)
    {
        foreach (var sum in sums)
        {
            if ((!onlyHugePages || ResourceNames.IsHugePages(sum.Key)) && QuantityValue.TryRead(list?.Field(sum.Key), out var ofPod) && sum.Value > ofPod.Amount)
                context.Report($"resources.{field}[{sum.Key}]", $"The containers have {field} of {sum.Key} of {sum.Value} together, more than the pod; raise the pod's.", list);
        }
    }

    private static void CompareContainer(ManifestMap container, int i, ManifestMap? limits, RuleContext context)
    {
        if (container.Map("resources")?.Map("limits") is not { } own)
            return;
        foreach (var limit in own)
        {
            if (QuantityValue.TryRead(limit.Value, out var value) && QuantityValue.TryRead(limits?.Field(limit.Key), out var ofPod) && value.CompareTo(ofPod) > 0)
                context.Report($"resources.containers[{i}][{limit.Key}].limits", $"The limit of {limit.Key} of container {i} is more than that of the pod.", limit.Value);
        }
    }
}
