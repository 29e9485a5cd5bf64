namespace Kubewright.Rules.Network;

/// <summary>The paths of an ingress.</summary>
internal sealed class IngressPaths() : ComponentRule("KW1413", "Paths of an ingress", "io.k8s.api.networking.v1.HTTPIngressRuleValue")
{
    private static readonly string[] Forbidden = ["//", "/./", "/../", "%2f", "%2F"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyEmpty("paths"))
            context.Report("paths", "http needs at least one path.", node.Field("paths") ?? node);
        foreach (var (i, path) in node.Items("paths"))
            CheckPath(path, $"paths[{i}].", context);
    }

    /// <summary>Without a path type the server looks at nothing else of the path, so neither does the rule for backends.</summary>
    public static bool HasType(ManifestMap path) => !path.IsCertainlyEmpty("pathType");

    private static void CheckPath(ManifestMap path, string prefix, RuleContext context)
    {
        if (!HasType(path))
        {
            context.Report($"{prefix}pathType", "Every path needs a pathType; use Prefix, Exact or ImplementationSpecific.", path);
            return;
        }

        var type = path.Text("pathType");
        if (type is not (null or "Exact" or "Prefix" or "ImplementationSpecific"))
            context.Report($"{prefix}pathType", $"'{type}' is no path type; use Prefix, Exact or ImplementationSpecific.", path.Field("pathType"));
        if (path.TextOr("path", "") is { } text && PathProblem(text, type) is { } problem)
            context.Report($"{prefix}path", problem, path.Field("path") ?? path);
    }

    private static string? PathProblem(string path, string? type)
    {
        if (type is not ("Exact" or "Prefix" or "ImplementationSpecific") || (type == "ImplementationSpecific" && path.Length == 0))
            return null;
        if (path.Length == 0 || path[0] != '/')
            return $"The path '{path}' must begin with a slash.";
        if (type == "ImplementationSpecific")
            return null;
        foreach (var sequence in Forbidden)
        {
            if (path.IndexOf(sequence, StringComparison.Ordinal) >= 0)
                return $"The path '{path}' must not contain '{sequence}'; write it in its shortest form.";
        }

        return path.EndsWith("/..", StringComparison.Ordinal) || path.EndsWith("/.", StringComparison.Ordinal)
            ? $"The path '{path}' must not end with a dot segment; write it in its shortest form."
            : null;
    }
}
