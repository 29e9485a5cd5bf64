namespace Kubewright.Rules.Workloads;

/// <summary>Makes metrics and behavior of the second version from what the first version of autoscalers has.</summary>
internal static class AutoscalerConversion
{
    /// <summary>The metrics in an annotation; <see langword="null"/> where there are none or the text is not a list in JSON.</summary>
    public static ManifestList? Metrics(string? annotation) => Read(annotation) is ManifestList list ? new ManifestList(list.Select(Metric)) : null;

    /// <summary>The behavior in an annotation; <see langword="null"/> where there is none.</summary>
    public static ManifestMap? Behavior(string? annotation)
    {
        if (Read(annotation) is not ManifestMap read || InLowerCase(read) is not ManifestMap behavior || behavior.All(entry => entry.Value.Kind == ManifestNodeKind.Null))
            return null;

        // Behavior from an annotation comes too late to get default policies.
        foreach (var direction in new[] { "scaleUp", "scaleDown" })
        {
            if (behavior.Map(direction) is { } rules && rules.IsCertainlyAbsent("policies"))
                rules.Set("policies", new ManifestList());
        }

        return behavior;
    }

    /// <summary>The metric that a CPU target stands for.</summary>
    public static ManifestMap CpuMetric(ManifestNode target) =>
        Map(("type", Text("Resource")), ("resource", Map(("name", Text("cpu")), ("target", Map(("type", Text("Utilization")), ("averageUtilization", target))))));

    private static ManifestNode Metric(ManifestNode node) => NodeAccess.OrEmpty(node) is not ManifestMap metric
        ? node
        : Map(
            ("type", metric.Field("type")),
            ("resource", metric.Map("resource") is { } resource ? Resource(resource) : metric.Field("resource")),
            ("containerResource", metric.Map("containerResource") is { } container ? Resource(container) : metric.Field("containerResource")),
            ("pods", metric.Map("pods") is { } pods ? Pods(pods) : metric.Field("pods")),
            ("object", metric.Map("object") is { } measured ? Object(measured) : metric.Field("object")),
            ("external", metric.Map("external") is { } external ? External(external) : metric.Field("external")));

    private static ManifestMap Resource(ManifestMap source) => Map(
        ("name", source.Field("name")),
        ("container", source.Field("container")),
        ("target", Map(
            ("type", Text(source.IsSet("targetAverageUtilization") ? "Utilization" : "AverageValue")),
            ("averageUtilization", source.Field("targetAverageUtilization")),
            ("averageValue", source.Field("targetAverageValue")))));

    private static ManifestMap Pods(ManifestMap source) => Map(
        ("metric", Map(("name", source.Field("metricName")))),
        ("target", Map(("type", Text("AverageValue")), ("averageValue", source.Field("targetAverageValue") ?? ManifestScalar.Integer(0)))));

    private static ManifestMap Object(ManifestMap source)
    {
        // The first version cannot leave the value out: zero is none where there is an average.
        var value = source.Field("targetValue") ?? ManifestScalar.Integer(0);
        var hasAverage = source.IsSet("averageValue");
        var hasValue = !hasAverage || (QuantityValue.TryRead(value, out var amount) && amount.Amount != 0);
        return Map(
            ("describedObject", source.Field("target")),
            ("metric", Map(("name", source.Field("metricName")))),
            ("target", Map(("type", Text(hasAverage ? "AverageValue" : "Value")), ("value", hasValue ? value : null), ("averageValue", source.Field("averageValue")))));
    }

    private static ManifestMap External(ManifestMap source) => Map(
        ("metric", Map(("name", source.Field("metricName")))),
        ("target", Map(
            ("type", Text(source.IsSet("targetValue") ? "Value" : "AverageValue")),
            ("value", source.Field("targetValue")),
            ("averageValue", source.Field("targetAverageValue")))));

    private static ManifestNode? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonReader.Read(json, withOrigins: false);
        }
        catch (ManifestFormatException)
        {
            return null;
        }
    }

    /// <summary>The annotation holds the server's own type, in which the names of fields begin with capitals.</summary>
    private static ManifestNode InLowerCase(ManifestNode node)
    {
        if (node is ManifestList list)
            return new ManifestList(list.Select(InLowerCase));
        if (node is not ManifestMap map)
            return node;
        var result = new ManifestMap();
        foreach (var entry in map)
            result.Set(entry.Key.Length == 0 ? entry.Key : char.ToLowerInvariant(entry.Key[0]) + entry.Key.Substring(1), InLowerCase(entry.Value));
        return result;
    }

    private static ManifestScalar Text(string text) => ManifestScalar.String(text);

    private static ManifestMap Map(params (string Key, ManifestNode? Value)[] fields)
    {
        var map = new ManifestMap();
        foreach (var (key, value) in fields)
        {
            if (value is not null)
                map.Set(key, value);
        }

        return map;
    }
}
