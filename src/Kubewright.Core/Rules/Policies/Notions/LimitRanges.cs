namespace Kubewright.Rules;

/// <summary>What LimitRanges of a set give to containers that ask for nothing.</summary>
internal static class LimitRanges
{
    /// <summary>Whether containers of a manifest get a default for a resource, or may get one.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="set">Its set.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="fields">The defaults that count: <c>default</c>, <c>defaultRequest</c>.</param>
    public static bool HasDefault(ManifestObject manifest, Bundle? set, string resource, params string[] fields)
    {
        foreach (var range in set?.OfKind("LimitRange") ?? [])
        {
            if (range.Namespace is { } there && manifest.Namespace is { } here && there != here)
                continue;
            foreach (var (_, limit) in range.Spec.Items("limits"))
            {
                if (limit.TextOr("type", "") is null or "Container" && fields.Any(field => !limit.At(field, resource).IsAbsent))
                    return true;
            }

            if (range.Spec.MayHaveMoreIn("limits"))
                return true;
        }

        return false;
    }
}
