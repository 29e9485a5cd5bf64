using System.Globalization;

namespace Kubewright.Rules.Workloads;

/// <summary>Exit codes in a pod failure policy: an operator, codes in order, and a container that exists.</summary>
internal sealed class FailurePolicyExitCodes() : ComponentRule("KW1323", "Exit codes in a failure policy", "io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement")
{
    private const int MaxCodes = 255;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var codeOperator = node.TextOr("operator", "");
        if (codeOperator is not (null or "In" or "NotIn"))
            context.Report("operator", $"{(codeOperator.Length == 0 ? "Exit codes need an operator" : $"There is no operator '{codeOperator}'")}; use In or NotIn.", node.Field("operator"));
        if (node.Text("containerName") is { } container)
            Container(container, node, context);
        if (node.IsCertainlyEmpty("values"))
            context.Report("values", "Write at least one exit code.", node.Field("values"));
        else if (node.List("values") is { } codes)
            Codes(codes, codeOperator == "In", context);
    }

    private static void Container(string container, ManifestMap node, RuleContext context)
    {
        if (context.Enclosing("io.k8s.api.batch.v1.JobSpec") is { } job && PodTemplates.TryGetPodSpec(job, out var pod)
            && (pod is null || (LacksContainer(pod, "containers", container) && LacksContainer(pod, "initContainers", container))))
            context.Report("containerName", $"There is no container '{container}' in the template of the Job.", node.Field("containerName"));
    }

    private static bool LacksContainer(ManifestMap pod, string field, string name)
    {
        if (pod.List(field) is not { } containers)
            return pod.IsCertainlyAbsent(field);
        foreach (var item in containers)
        {
            if (item is not ManifestMap container || container.TextOr("name", "") is not { } other || other == name)
                return false;
        }

        return !containers.IsOpen;
    }

    private static void Codes(ManifestList codes, bool isIn, RuleContext context)
    {
        if (codes.Count > MaxCodes)
            context.Report("values", $"A rule has at most {MaxCodes} exit codes, and these are {codes.Count}.", codes);
        var seen = new HashSet<long>();
        long? last = null;
        var isOrdered = true;
        for (var i = 0; i < codes.Count; i++)
        {
            // A null among numbers is a zero.
            if ((codes[i].Kind == ManifestNodeKind.Null ? 0 : codes[i].AsInteger()) is not { } code)
                continue;
            var path = $"values[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (isIn && code == 0)
                context.Report(path, "The exit code 0 is success; the operator In cannot match it.", codes[i]);
            if (!seen.Add(code))
                context.Report(path, $"The exit code {code} is there twice.", codes[i]);
            isOrdered &= !(last > code);
            last = code;
        }

        if (!isOrdered)
            context.Report("values", "Sort the exit codes in ascending order.", codes);
    }
}
