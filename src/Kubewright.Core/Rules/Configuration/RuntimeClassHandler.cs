namespace Kubewright.Rules.Configuration;

/// <summary>The handler of a RuntimeClass, and the resources that it takes beside those of the pod.</summary>
internal sealed class RuntimeClassHandler() : ComponentRule("KW1510", "Runtime class handler", "io.k8s.api.node.v1.RuntimeClass")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("handler", "") is { } handler)
        {
            if (handler.Length == 0)
                context.Report("handler", "The handler is missing; it is the name of a runtime in the container engine's configuration.", node);
            else if (Syntax.Dns1123Label(handler) is { } problem)
                context.Report("handler", problem, node["handler"]);
        }

        if (node.Map("overhead")?.Map("podFixed") is { } amounts)
            CheckOverhead(amounts, context);
    }

    /// <summary>The server looks at the overhead as if it were a container's limits, and says so in the paths.</summary>
    private static void CheckOverhead(ManifestMap amounts, RuleContext context)
    {
        var (hasHugePages, hasOther) = (false, false);
        foreach (var entry in amounts)
        {
            var path = $"overhead.limits[{entry.Key}]";
            if (ResourceNames.ContainerProblem(entry.Key) is { } problem)
                context.Report(path, problem, entry.Value);
            ResourceAmounts.Validate(entry.Key, entry.Value, path, context);
            hasOther |= entry.Key is "cpu" or "memory";
            if (!ResourceNames.IsHugePages(entry.Key))
                continue;
            hasHugePages = true;
            if (QuantityValue.TryRead(entry.Value, out var amount) && !IsMultiple(amount.Amount, entry.Key.Substring("hugepages-".Length)))
                context.Report(path, $"The amount is no multiple of the page size in {entry.Key}.", entry.Value);
        }

        if (hasHugePages && !hasOther && !amounts.IsOpen)
            context.Report("overhead", "Huge pages come with cpu or memory; add one.", amounts);
    }

    private static bool IsMultiple(decimal amount, string pageSize) =>
        QuantityValue.TryParse(pageSize, out var size) && size.Amount > 0 && size.IsWhole && decimal.Ceiling(amount) % size.Amount == 0;
}
