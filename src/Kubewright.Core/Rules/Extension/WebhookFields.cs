namespace Kubewright.Rules.Extension;

/// <summary>Admission webhooks: names, policies, side effects, timeouts, versions, selectors and how they are called.</summary>
internal sealed class WebhookFields()
    : ComponentRule("KW1550", "Admission webhooks", "io.k8s.api.admissionregistration.v1.ValidatingWebhook", "io.k8s.api.admissionregistration.v1.MutatingWebhook")
{
    private const int LongestTimeout = 30;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        context.Require(node, "name", form: NameProblem);
        AdmissionSyntax.CheckChoice(node, "failurePolicy", ["Fail", "Ignore"], "", context);
        AdmissionSyntax.CheckChoice(node, "matchPolicy", ["Exact", "Equivalent"], "", context);
        AdmissionSyntax.CheckChoice(node, "reinvocationPolicy", ["Never", "IfNeeded"], "", context);
        if (node.IsCertainlyAbsent("sideEffects"))
            context.Report("sideEffects", "A webhook must say its sideEffects: None or NoneOnDryRun.", node);
        AdmissionSyntax.CheckChoice(node, "sideEffects", ["None", "NoneOnDryRun"], "", context);
        if (node.Integer("timeoutSeconds") is { } timeout and (< 1 or > LongestTimeout))
            context.Report("timeoutSeconds", $"A webhook has 1 to {LongestTimeout} seconds to answer, not {timeout}.", node.Field("timeoutSeconds"));
        LabelSelectors.Validate(node.Map("namespaceSelector"), "namespaceSelector", context);
        LabelSelectors.Validate(node.Map("objectSelector"), "objectSelector", context);
        if (node.MapOrEmpty("clientConfig") is { } client)
            WebhookClient.Check(client, "clientConfig", context);
        CheckVersions(node, context);
    }

    private static string? NameProblem(string name) => Syntax.IsDnsSubdomain(name) && name.Split('.').Length >= 3
        ? null
        : $"'{name}' is no name of a webhook; use a DNS name of at least three parts, such as pods.example.com.";

    private static void CheckVersions(ManifestMap webhook, RuleContext context)
    {
        const string field = "admissionReviewVersions";
        if (webhook.IsCertainlyEmpty(field))
            context.Report(field, "A webhook must say the AdmissionReview versions it takes: v1, v1beta1 or both.", webhook.Field(field) ?? webhook);
        if (webhook.List(field) is not { Count: > 0 } versions)
            return;
        var (seen, isKnown) = (new HashSet<string>(StringComparer.Ordinal), versions.IsOpen);
        foreach (var (i, version) in webhook.Texts(field))
        {
            isKnown |= version is "v1" or "v1beta1";
            var problem = seen.Add(version) ? Syntax.Dns1035Label(version) : $"The version {version} is listed twice.";
            if (problem is not null)
                context.Report($"{field}[{i}]", problem, versions[i]);
        }

        if (!isKnown && webhook.AllTexts(field) is not null)
            context.Report(field, "The API server sends AdmissionReviews of v1 and v1beta1; list one of them.", versions);
    }
}
