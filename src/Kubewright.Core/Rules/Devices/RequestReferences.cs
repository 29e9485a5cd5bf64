using System.Globalization;

namespace Kubewright.Rules.Devices;

/// <summary>Constraints and configurations name requests of the claim.</summary>
internal sealed class RequestReferences() : ComponentRule(
    "KW1575",
    "References to requests",
    "io.k8s.api.resource.v1.DeviceConstraint",
    "io.k8s.api.resource.v1.DeviceClaimConfiguration")
{
    private const int MaxRequests = 32;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("requests") is not { } requests || !DeviceLists.CheckLength(node, "requests", MaxRequests, context))
            return;
        var claim = context.Enclosing("io.k8s.api.resource.v1.DeviceClaim");
        for (var i = 0; i < requests.Count; i++)
        {
            if ((requests[i].Kind == ManifestNodeKind.Null ? "" : (requests[i] as ManifestScalar)?.Text) is not { } name)
                continue;
            if (Problem(name, claim) is { } problem)
                context.Report($"requests[{i.ToString(CultureInfo.InvariantCulture)}]", problem, requests[i]);
            if (IsRepeated(requests, i, name))
                context.Report($"requests[{i.ToString(CultureInfo.InvariantCulture)}]", $"The request '{name}' is there twice.", requests[i]);
        }
    }

    private static bool IsRepeated(ManifestList requests, int index, string name)
    {
        for (var i = 0; i < index; i++)
        {
            if (requests[i] is ManifestScalar earlier && earlier.Text == name)
                return true;
        }

        return false;
    }

    private static string? Problem(string name, ManifestMap? claim)
    {
        var slash = name.IndexOf('/');
        var request = slash < 0 ? name : name.Substring(0, slash);
        var alternative = slash < 0 ? null : name.Substring(slash + 1);
        if (Syntax.Dns1123Label(request) is { } problem)
            return problem;
        if (alternative is not null && Syntax.Dns1123Label(alternative) is { } alternativeProblem)
            return alternativeProblem;
        return claim is not null && Lacks(claim, "requests", request, alternative)
            ? $"There is no request '{name}' in this claim; write the name of a request, or of one and of its alternative with a slash between."
            : null;
    }

    /// <summary>Whether a list certainly lacks an item of a name.</summary>
    private static bool Lacks(ManifestMap node, string field, string name, string? alternative)
    {
        if (node.List(field) is not { } list)
            return node.IsCertainlyAbsent(field);
        var isFound = false;
        foreach (var element in list)
        {
            if (element is ManifestUnknown)
                return false;
            if (element is not ManifestMap item)
                continue;
            if (item.TextOr("name", "") is not { } itemName)
                return false;
            isFound |= itemName == name && (alternative is null || !Lacks(item, "firstAvailable", alternative, null));
        }

        return !isFound && !list.IsOpen;
    }
}
