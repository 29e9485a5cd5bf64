namespace Kubewright.Rules.Pods;

/// <summary>References to fields of the pod and to resources of its containers (the downward API), in variables and in files.</summary>
internal static class FieldReferences
{
    private static readonly string[] ForVariables =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
        "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    private static readonly string[] ForFiles = ["metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations", "metadata.uid"];

    private static readonly string[] Resources =
        ["limits.cpu", "limits.memory", "limits.ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage"];

    /// <summary>Where to report: path, message, node.</summary>
    public delegate void Report(string path, string message, ManifestNode? at);

    /// <summary>Checks a reference to a field of the pod.</summary>
    public static void CheckField(ManifestMap reference, string path, bool isVolume, Report report)
    {
        if (reference.Text("apiVersion") is { Length: > 0 } version && version != "v1")
        {
            report(path + ".fieldPath", $"Fields of pods of version '{version}' are not known; use v1.", reference.Field("apiVersion"));
            return;
        }

        if (reference.TextOr("fieldPath", "") is not { } field)
            return;
        if (Subscripted(field) is { } at)
            CheckSubscript(reference, field, at, path, report);
        else if (field == "spec.host" ? isVolume : Array.IndexOf(isVolume ? ForFiles : ForVariables, field) < 0)
            report(path + ".fieldPath", field.Length == 0 ? "The path of the field is missing." : $"Field '{field}' cannot be read here; use {string.Join(", ", isVolume ? ForFiles : ForVariables)}, or one label or annotation as metadata.labels['name'].", reference);
    }

    /// <summary>Checks a reference to a resource of a container.</summary>
    public static void CheckResource(ManifestMap reference, string path, bool isVolume, Report report)
    {
        var resource = reference.TextOr("resource", "");
        if (isVolume && reference.IsCertainlyEmpty("containerName"))
            report(path + "containerName", "In a volume, the name of the container is needed; add containerName.", reference);
        else if (resource is not null && Array.IndexOf(Resources, resource) < 0 && !IsHugePages(resource))
            report(path + "resource", resource.Length == 0 ? "The resource is missing." : $"'{resource}' is no resource of a container; use {string.Join(", ", Resources)}, or limits.hugepages-2Mi and the like.", reference);
        if (resource is not null && reference.Field("divisor") is ManifestScalar divisor && QuantityValue.TryRead(divisor, out var value) && value.Amount != 0 && !IsDivisor(resource, divisor.Text, value.Amount))
            report(path + "divisor", $"'{divisor.Text}' is no unit of {resource}; use {(resource.EndsWith(".cpu", StringComparison.Ordinal) ? "1 or 1m" : "1, 1k, 1M and so on, or 1Ki, 1Mi and so on")}.", divisor);
    }

    /// <summary>Where the subscript of <c>metadata.labels['name']</c> begins, or null.</summary>
    private static int? Subscripted(string field) =>
        field.EndsWith("']", StringComparison.Ordinal) && field.IndexOf("['", StringComparison.Ordinal) is > 0 and var at ? at : null;

    private static void CheckSubscript(ManifestMap reference, string field, int at, string path, Report report)
    {
        var map = field.Substring(0, at);
        var key = at + 4 > field.Length ? "" : field.Substring(at + 2, field.Length - at - 4);
        if (map is not ("metadata.annotations" or "metadata.labels"))
            report(path + ".fieldPath", $"'{map}' has no keys; only metadata.labels and metadata.annotations have.", reference);
        else if (Syntax.QualifiedName(map == "metadata.labels" ? key : key.ToLowerInvariant()) is { } problem)
            report(path, problem, reference);
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("requests.hugepages-", StringComparison.Ordinal) || resource.StartsWith("limits.hugepages-", StringComparison.Ordinal);

    private static bool IsDivisor(string resource, string text, decimal amount)
    {
        if (resource is "limits.cpu" or "requests.cpu")
            return amount is 1m or 0.001m && !HasExponent(text);
        if (Array.IndexOf(Resources, resource) < 0 && !IsHugePages(resource))
            return true;
        if (amount == 1)
            return !HasExponent(text);
        var step = text.EndsWith("i", StringComparison.Ordinal) ? 1024m : 1000m;
        for (var unit = step; unit <= amount; unit *= step)
        {
            if (unit == amount)
                return !HasExponent(text);
        }

        return false;
    }

    /// <summary>The server keeps the notation in which a quantity was written.</summary>
    private static bool HasExponent(string text) => text.IndexOf('e') >= 0 || (text.IndexOf('E') is >= 0 and var at && at < text.Length - 1 && text[at + 1] != 'i');
}
