namespace Kubewright.Rules.Security;

internal sealed class NetworkPolicyMissing()
    : PodPolicy("KW3084", "network-policy-missing", "Put every pod under a NetworkPolicy", Severity.Info, isOn: false), IUsesSet
{
    private static readonly RuleOption<IReadOnlyList<string>> Directions = RuleOption.Texts("directions", ["Ingress"], "The directions that must be restricted: Ingress, Egress.");

    public override IReadOnlyList<RuleOption> Options => [Directions];

    public override RuleDocumentation Documentation => new(
        Why: "Without a policy every pod of the cluster can reach this one. Whoever gets into any of them is at its door.",
        Fix: "Add a NetworkPolicy that selects the pods and says who may come in.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            spec:
              podSelector: {matchLabels: {app: web}}
              policyTypes: [Ingress]
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: search}
            spec:
              podSelector: {matchLabels: {app: search}}
              policyTypes: [Ingress]
              ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]
            """)
    {
        KubeLinter = ["non-isolated-pod"],
        KubeScore = ["pod-networkpolicy"],
        Polaris = ["missingNetworkPolicy"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (context.Set is not { MayHaveOthers: false } set || pod.Owner.Namespace is null || pod.Spec.At("hostNetwork").BooleanOr(false) is not false)
            return;
        var open = context.Get(Directions).Where(direction => !set.OfKind("NetworkPolicy").Any(policy => MayCover(policy, pod, direction))).ToList();
        if (open.Count > 0)
            context.Report(pod.PathToMetadata("labels"), $"No NetworkPolicy restricts {string.Join(" and ", open).ToLowerInvariant()} traffic of {pod.Owner.Kind} '{pod.Owner.DisplayName}'.", pod.Metadata.Field("labels") ?? pod.Node);
    }

    private static bool MayCover(ManifestObject policy, PodTemplate pod, string direction)
    {
        if (policy.Namespace is { } @namespace && @namespace != pod.Owner.Namespace)
            return false;
        if (policy.Spec.MapOrEmpty("podSelector") is { } selector && LabelSelectors.Matches(selector, pod.Labels) is false)
            return false;
        return policy.Spec.AllTexts("policyTypes") switch
        {
            null => true,
            { Count: 0 } => string.Equals(direction, "Ingress", StringComparison.OrdinalIgnoreCase) || !policy.Spec.IsCertainlyEmpty("egress"),
            var types => types.Contains(direction, StringComparer.OrdinalIgnoreCase),
        };
    }
}
