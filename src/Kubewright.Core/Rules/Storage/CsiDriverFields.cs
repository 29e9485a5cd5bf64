namespace Kubewright.Rules.Storage;

/// <summary>What a CSI driver says of itself.</summary>
internal sealed class CsiDriverFields() : ComponentRule("KW1465", "Settings of a CSI driver", "io.k8s.api.storage.v1.CSIDriver")
{
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;
    private const int ShortestPeriod = 10;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        if (spec.Text("fsGroupPolicy") is { } policy and not ("ReadWriteOnceWithFSType" or "File" or "None"))
            context.Report("spec.fsGroupPolicy", $"'{policy}' is no fsGroup policy; use ReadWriteOnceWithFSType, File or None.", spec.Field("fsGroupPolicy"), spec.Meant("fsGroupPolicy", "ReadWriteOnceWithFSType", "File", "None"));
        foreach (var (i, mode) in spec.Texts("volumeLifecycleModes"))
        {
            if (mode is not ("Persistent" or "Ephemeral"))
                context.Report("spec.volumeLifecycleModes", $"'{mode}' is no lifecycle mode; use Persistent or Ephemeral.", spec.List("volumeLifecycleModes")![i]);
        }

        if (spec.Integer("nodeAllocatableUpdatePeriodSeconds") is { } period and < ShortestPeriod)
            context.Report("spec.nodeAllocatableUpdatePeriodSeconds", $"The period is at least {ShortestPeriod} seconds, not {period}.", spec.Field("nodeAllocatableUpdatePeriodSeconds"));
        if (spec.IsSet("serviceAccountTokenInSecrets") && spec.IsCertainlyEmpty("tokenRequests"))
            context.Report("spec.serviceAccountTokenInSecrets", "serviceAccountTokenInSecrets means nothing without tokenRequests; add them or remove it.", spec.Field("serviceAccountTokenInSecrets"));
        CheckTokens(spec, context);
    }

    private static void CheckTokens(ManifestMap spec, RuleContext context)
    {
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, request) in spec.Items("tokenRequests"))
        {
            if (request.TextOr("audience", "") is not { } audience)
                continue;
            if (!audiences.Add(audience))
                context.Report($"spec.tokenRequests[{i}].audience", $"Another token request has the audience '{audience}' too; keep one.", request);
            else if (request.Integer("expirationSeconds") is { } seconds and (< ShortestToken or > LongestToken))
                context.Report($"spec.tokenRequests[{i}].expirationSeconds", $"A token lasts {ShortestToken} to {LongestToken} seconds, not {seconds}.", request.Field("expirationSeconds"));
        }
    }
}
