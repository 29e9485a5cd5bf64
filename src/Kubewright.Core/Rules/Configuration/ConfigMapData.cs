namespace Kubewright.Rules.Configuration;

/// <summary>Keys and size of a ConfigMap.</summary>
internal sealed class ConfigMapData() : ComponentRule("KW1500", "ConfigMap data", "io.k8s.api.core.v1.ConfigMap")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var binary = node.Map("binaryData");
        var size = 0L;
        foreach (var entry in node.Map("data") ?? [])
        {
            CheckKey("data", entry, context);
            if (binary?.ContainsKey(entry.Key) == true)
                context.Report($"data[{entry.Key}]", $"The key '{entry.Key}' is in data and in binaryData; keep one.", entry.Value);
            if (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String } text)
                size += Utf8.Length(text.Text);
        }

        foreach (var entry in binary ?? [])
        {
            CheckKey("binaryData", entry, context);
            if (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String } base64)
                size += DataKeys.DecodedLength(base64.Text);
        }

        if (size > DataKeys.SizeLimit)
            context.Report("", $"The ConfigMap holds {size} bytes; it can hold {DataKeys.SizeLimit}.", node);
    }

    private static void CheckKey(string field, in ManifestEntry entry, RuleContext context)
    {
        if (DataKeys.Problem(entry.Key) is { } problem)
            context.Report($"{field}[{entry.Key}]", problem, entry.Value);
    }
}
