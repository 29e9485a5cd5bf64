namespace Kubewright.Rules.Pods;

/// <summary>Claims for devices that a pod uses.</summary>
internal sealed class PodClaims() : ComponentRule("KW1267", "Resource claims", PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("resourceClaims") is not { } claims)
            return;
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].AsMap() is not { } claim)
                continue;
            if (claim.TextOr("name", "") is { } name && NameProblem(name, claims, i) is { } problem)
                context.Report($"resourceClaims[{i}].name", problem, claim);
            CheckSource(claim, i, context);
        }
    }

    private static string? NameProblem(string name, ManifestList claims, int end)
    {
        if (name.Length == 0)
            return "The claim needs a name, by which containers use it.";
        for (var i = 0; i < end; i++)
        {
            if (claims[i].AsMap() is { } other && other.Text("name") == name)
                return $"Another claim is named '{name}'; give this one another name.";
        }

        return Syntax.Dns1123Label(name);
    }

    private static void CheckSource(ManifestMap claim, int i, RuleContext context)
    {
        if (claim.IsSet("resourceClaimName") && claim.IsSet("resourceClaimTemplateName"))
            context.Report($"resourceClaims[{i}]", "The claim is one that exists or is made of a template; keep resourceClaimName or resourceClaimTemplateName.", claim);
        else if (claim.IsCertainlyAbsent("resourceClaimName") && claim.IsCertainlyAbsent("resourceClaimTemplateName"))
            context.Report($"resourceClaims[{i}]", "The claim is missing; add resourceClaimName or resourceClaimTemplateName.", claim);
        CheckName(claim, "resourceClaimName", i, context);
        CheckName(claim, "resourceClaimTemplateName", i, context);
    }

    private static void CheckName(ManifestMap claim, string field, int i, RuleContext context)
    {
        if (claim.Text(field) is { } name && Syntax.Dns1123Subdomain(name) is { } problem)
            context.Report($"resourceClaims[{i}].{field}", problem, claim.Field(field));
    }
}
