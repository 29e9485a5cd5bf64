namespace Kubewright.Rules.Extension;

/// <summary>The webhooks of a configuration have different names.</summary>
internal sealed class WebhookNames()
    : ComponentRule("KW1551", "Names of webhooks", "io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration", "io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, webhook) in node.Items("webhooks"))
        {
            if (webhook.Text("name") is { Length: > 0 } name && !names.Add(name))
                context.Report($"webhooks[{i}].name", $"Another webhook has the name '{name}' too; give each its own.", webhook.Field("name"));
        }
    }
}
