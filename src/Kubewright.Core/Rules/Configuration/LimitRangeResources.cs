using System.Globalization;

namespace Kubewright.Rules.Configuration;

/// <summary>The types of the limits in a LimitRange, and the resources they are about.</summary>
internal sealed class LimitRangeResources() : ComponentRule("KW1507", "Limit range resources", "io.k8s.api.core.v1.LimitRangeSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, item) in node.Items("limits"))
        {
            var path = $"limits[{i.ToString(CultureInfo.InvariantCulture)}]";
            var content = new LimitRangeItemContent(item);
            if (content.Type is not { } type)
                continue;
            if (TypeProblem(type) is { } problem)
                context.Report(path + ".type", problem, item["type"] ?? item);
            if (!types.Add(type))
                context.Report(path + ".type", $"The type '{type}' is there twice; put both limits into one.", item["type"] ?? item);
            CheckNames(content, item, path, context);
        }
    }

    private static string? TypeProblem(string type) => Syntax.QualifiedName(type)
        ?? (type.IndexOf('/') >= 0 || type is "Pod" or "Container" or "PersistentVolumeClaim" ? null : $"'{type}' is no type of limit; use Container, Pod or PersistentVolumeClaim.");

    private static void CheckNames(LimitRangeItemContent content, ManifestMap item, string path, RuleContext context)
    {
        CheckNames(content.Type!, content.Max, path + ".max", context);
        CheckNames(content.Type!, content.Min, path + ".min", context);
        CheckNames(content.Type!, content.Ratio, path + ".maxLimitRequestRatio", context);
        if (content.Type != "Pod")
        {
            CheckNames(content.Type!, content.Default, path + ".default", context);
            CheckNames(content.Type!, content.DefaultRequest, path + ".defaultRequest", context);
        }
        else
        {
            Forbid(content.Default.Count, "default", path, item, context);
            Forbid(content.DefaultRequest.Count, "defaultRequest", path, item, context);
        }

        if (content.Type == "PersistentVolumeClaim" && LacksStorage(item, "min") && LacksStorage(item, "max"))
            context.Report(path + ".limits", "A limit of claims has a minimum or a maximum of storage.", item);
    }

    private static void CheckNames(string type, Dictionary<string, ManifestNode> amounts, string path, RuleContext context)
    {
        foreach (var amount in amounts)
        {
            if ((type is "Pod" or "Container" ? ResourceNames.ContainerProblem(amount.Key) : ResourceNames.Problem(amount.Key)) is { } problem)
                context.Report($"{path}[{amount.Key}]", problem, amount.Value);
        }
    }

    private static void Forbid(int count, string field, string path, ManifestMap item, RuleContext context)
    {
        if (count > 0)
            context.Report($"{path}.{field}", $"A limit of type Pod has no {field}; put it into a limit of type Container.", item[field]);
    }

    private static bool LacksStorage(ManifestMap item, string field) =>
        item.Map(field) is { } amounts ? !amounts.IsOpen && !amounts.ContainsKey("storage") : item.IsCertainlyAbsent(field);
}
