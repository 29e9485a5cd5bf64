namespace Kubewright.Rules.Access;

/// <summary>A TokenReview has a token, and is in no namespace.</summary>
internal sealed class TokenReviewToken() : ComponentRule("KW1536", "Token review", "io.k8s.api.authentication.v1.TokenReview")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var spec = node.Map("spec");
        if (spec is null ? node.IsCertainlyAbsent("spec") : spec.IsCertainlyEmpty("token"))
            context.Report("spec.token", "The review has no token to look at.", spec);
        if (node.Map("metadata")?.Text("namespace") is { Length: > 0 })
            context.Report("metadata.namespace", "A TokenReview is in no namespace; remove it.", node["metadata"]);
    }
}
