namespace Kubewright.Rules.Configuration;

/// <summary>Keys and size of a Secret.</summary>
internal sealed class SecretData() : ComponentRule("KW1501", "Secret data", "io.k8s.api.core.v1.Secret")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var data = node.Map("data");
        var texts = node.Map("stringData");
        var size = 0L;
        foreach (var entry in texts ?? [])
        {
            CheckKey(entry, context);
            if (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String } text)
                size += Utf8.Length(text.Text);
        }

        foreach (var entry in data ?? [])
        {
            // What is in stringData takes the place of what is in data.
            if (texts?.ContainsKey(entry.Key) == true)
                continue;
            CheckKey(entry, context);
            if (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String } base64)
                size += DataKeys.DecodedLength(base64.Text);
        }

        if (size > DataKeys.SizeLimit)
            context.Report("data", $"The Secret holds {size} bytes; it can hold {DataKeys.SizeLimit}.", data ?? texts);
    }

    /// <summary>The server reports all keys in data, wherever they were written.</summary>
    private static void CheckKey(in ManifestEntry entry, RuleContext context)
    {
        if (DataKeys.Problem(entry.Key) is { } problem)
            context.Report($"data[{entry.Key}]", problem, entry.Value);
    }
}
