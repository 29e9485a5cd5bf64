namespace Kubewright.Rules.Pods;

/// <summary>Resource claims of the pod that a container uses.</summary>
internal sealed class ContainerClaims() : ComponentRule("KW1221", "Claims of a container", PodTypes.Container, PodTypes.EphemeralContainer)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("resources")?.List("claims") is { } claims && PodTypes.EnclosingSpec(context) is { } spec)
            Check(claims, spec, context);
    }

    /// <summary>Checks the claims of a container or of a pod's resources.</summary>
    public static void Check(ManifestList claims, ManifestMap spec, RuleContext context)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].AsMap() is not { } claim || claim.TextOr("name", "") is not { } name)
                continue;
            var path = $"resources.claims[{i}]";
            if (name.Length == 0)
            {
                context.Report(path, "The name of the claim is missing.", claim);
                continue;
            }

            if (claim.Text("request") is { Length: > 0 } request && Syntax.Dns1123Label(request) is { } problem)
                context.Report(path + ".request", problem, claim.Field("request"));
            if (claim.TextOr("request", "") is { } asked && IsTakenBefore(claims, i, name, asked))
                context.Report(path, $"Claim '{name}' is used twice here; remove one.", claim);
            if (IsCertainlyMissing(spec, name))
                context.Report(path, $"The pod has no resource claim '{name}'; add it to resourceClaims.", claim);
        }
    }

    /// <summary>A claim without a request is all of it.</summary>
    private static bool IsTakenBefore(ManifestList claims, int end, string name, string request)
    {
        for (var i = 0; i < end; i++)
        {
            if (claims[i].AsMap() is { } other && other.Text("name") == name && other.TextOr("request", "") is { } taken && (taken.Length == 0 || request.Length == 0 || taken == request))
                return true;
        }

        return false;
    }

    private static bool IsCertainlyMissing(ManifestMap spec, string name)
    {
        if (spec.List("resourceClaims") is not { } claims)
            return spec.IsCertainlyAbsent("resourceClaims");
        foreach (var item in claims)
        {
            if (item.AsMap() is not { } claim || claim.TextOr("name", "") is not { } other || other == name)
                return false;
        }

        return !claims.IsOpen;
    }
}
