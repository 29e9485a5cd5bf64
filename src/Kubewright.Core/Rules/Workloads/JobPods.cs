namespace Kubewright.Rules.Workloads;

/// <summary>Pods of a Job end; how they are restarted and replaced goes with that.</summary>
internal sealed class JobPods() : ComponentRule("KW1326", "Restarting the pods of a Job", "io.k8s.api.batch.v1.JobSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var hasFailurePolicy = node.Map("podFailurePolicy") is not null;
        if (PodTemplates.TryGetPodSpec(node, out var pod) && (pod is null ? "Always" : pod.TextOr("restartPolicy", "Always")) is { } policy)
            RestartPolicy(policy, hasFailurePolicy, pod?.Field("restartPolicy"), context);
        if (node.Text("podReplacementPolicy") is { } replacement && replacement != "Failed" && (hasFailurePolicy || replacement != "TerminatingOrFailed"))
        {
            context.Report(
                "podReplacementPolicy",
                hasFailurePolicy ? "With a podFailurePolicy the replacement policy is Failed." : $"There is no replacement policy '{replacement}'; use TerminatingOrFailed or Failed.",
                node.Field("podReplacementPolicy"));
        }
    }

    private static void RestartPolicy(string policy, bool hasFailurePolicy, ManifestNode? at, RuleContext context)
    {
        if (policy == "Always")
            context.Report("template.spec.restartPolicy", "Pods of a Job end: set restartPolicy to Never or OnFailure (without it, it is Always).", at);
        else if (policy is not ("OnFailure" or "Never"))
            context.Report("template.spec.restartPolicy", $"There is no restart policy '{policy}' for a Job; use Never or OnFailure.", at);
        else if (hasFailurePolicy && policy != "Never")
            context.Report("template.spec.restartPolicy", "With a podFailurePolicy the restart policy is Never.", at);
    }
}
