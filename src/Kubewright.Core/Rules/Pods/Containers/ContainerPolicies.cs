namespace Kubewright.Rules.Pods;

/// <summary>When images are pulled, and where a container's last words come from.</summary>
internal sealed class ContainerPolicies() : ComponentRule("KW1203", "Container policies", PodTypes.Container, PodTypes.EphemeralContainer)
{
    public static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];
    private static readonly string[] MessagePolicies = ["File", "FallbackToLogsOnError"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        context.OneOfOrDefault(node, "imagePullPolicy", "", PullPolicies);
        context.OneOfOrDefault(node, "terminationMessagePolicy", "", MessagePolicies);
    }
}
