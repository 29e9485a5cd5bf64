namespace Kubewright.Rules.Configuration;

/// <summary>The labels by which a Namespace says what its pods may do. The API server reads them last.</summary>
internal sealed class PodSecurityLabels() : ComponentRule("KW1504", "Pod security labels", "io.k8s.api.core.v1.Namespace")
{
    private const string Prefix = "pod-security.kubernetes.io/";

    private static readonly string[] Modes = ["enforce", "audit", "warn"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("metadata")?.Map("labels") is not { Count: > 0 } labels)
            return;
        foreach (var entry in labels)
        {
            if (entry.Key.StartsWith(Prefix, StringComparison.Ordinal))
            {
                CheckLast(labels, context);
                return;
            }
        }
    }

    private static void CheckLast(ManifestMap labels, RuleContext context) => context.WhenNothingElseIsWrong(() => CheckLabels(labels, context));

    private static void CheckLabels(ManifestMap labels, RuleContext context)
    {
        foreach (var mode in Modes)
        {
            if (Value(labels, Prefix + mode) is { } level && level is not ("privileged" or "baseline" or "restricted"))
                context.Report($"metadata.labels[{Prefix}{mode}]", $"'{level}' is no level; use privileged, baseline or restricted.", labels[Prefix + mode]);
            if (Value(labels, $"{Prefix}{mode}-version") is { } version && !IsVersion(version))
                context.Report($"metadata.labels[{Prefix}{mode}-version]", $"'{version}' is no version; use latest or v1.36, say.", labels[$"{Prefix}{mode}-version"]);
        }
    }

    /// <summary>A null among labels is read as the empty string.</summary>
    private static string? Value(ManifestMap labels, string key) => labels[key] is { Kind: ManifestNodeKind.Null } ? "" : labels.Text(key);

    private static bool IsVersion(string text)
    {
        if (text == "latest")
            return true;
        if (!text.StartsWith("v1.", StringComparison.Ordinal) || text.Length is 3 or > 21 || (text[3] == '0' && text.Length > 4))
            return false;
        for (var i = 3; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return true;
    }
}
