namespace Kubewright.Rules.Pods;

/// <summary>All containers of a pod have different names.</summary>
internal sealed class DuplicateContainers() : ComponentRule("KW1201", "Duplicate container names", PodTypes.PodSpec)
{
    /// <summary>The API server looks at the regular containers first.</summary>
    private static readonly string[] Order = ["containers", "initContainers", "ephemeralContainers"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var field in Order)
        {
            if (node.List(field) is not { } list)
                continue;
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].AsMap() is { } container && container.Text("name") is { Length: > 0 } name && IsTakenBefore(node, field, i, name))
                    context.Report($"{field}[{i}].name", $"Another container of the pod is named '{name}'; give this one another name.", container.Field("name"));
            }
        }
    }

    private static bool IsTakenBefore(ManifestMap spec, string field, int index, string name)
    {
        foreach (var other in Order)
        {
            var end = other == field ? index : int.MaxValue;
            if (spec.List(other) is { } list && Has(list, end, name))
                return true;
            if (other == field)
                return false;
        }

        return false;
    }

    private static bool Has(ManifestList list, int end, string name)
    {
        for (var i = 0; i < list.Count && i < end; i++)
        {
            if (list[i].AsMap() is { } container && container.Text("name") == name)
                return true;
        }

        return false;
    }
}
