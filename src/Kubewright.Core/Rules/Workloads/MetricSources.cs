namespace Kubewright.Rules.Workloads;

/// <summary>A metric of an autoscaler has a type and the one source that goes with it.</summary>
internal sealed class MetricSources() : ComponentRule("KW1342", "Source of a metric", "io.k8s.api.autoscaling.v2.MetricSpec")
{
    /// <summary>In the order in which the server looks at them; only of the first that is there does it look at the content.</summary>
    private static readonly string[] Sources = ["object", "external", "pods", "resource", "containerResource"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("type", "") is not { } type)
            return;
        var expected = SourceOf(type);
        if (expected is null)
            context.Report("type", $"{(type.Length == 0 ? "A metric needs a type" : $"There is no type of metric '{type}'")}; use Resource, ContainerResource, Pods, Object or External.", node.Field("type"));
        else if (node.IsCertainlyAbsent(expected))
            context.Report(expected, $"A metric of the type {type} needs the field {expected}, which says what is measured.", node);
        var count = Sources.Count(node.IsSet);
        if (count < 2)
            return;
        var isFirst = true;
        foreach (var source in Sources)
        {
            if (!node.IsSet(source))
                continue;
            if (source != expected)
                context.Report(source, $"A metric has one source, and one of the type '{type}' has {expected ?? "another"}; remove {source}, or make a metric of its own.", node.Field(source));
            if (!isFirst)
                context.Skip(source);
            isFirst = false;
        }
    }

    /// <summary>The field that says what a metric of a type measures; <see langword="null"/> where there is no such type.</summary>
    public static string? SourceOf(string type) => type switch
    {
        "Object" => "object",
        "External" => "external",
        "Pods" => "pods",
        "Resource" => "resource",
        "ContainerResource" => "containerResource",
        _ => null,
    };
}
