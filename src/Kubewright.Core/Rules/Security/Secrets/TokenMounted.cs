namespace Kubewright.Rules.Security;

internal sealed class TokenMounted()
    : PodPolicy("KW3044", "automount-service-account-token", "Mount the service account token only where it is used", Severity.Info, isOn: false), IUsesSet
{
    private const string Field = "automountServiceAccountToken";

    public override RuleDocumentation Documentation => new(
        Why: "Most programs never talk to the API server. Whoever breaks into one finds a token there with which they can.",
        Fix: "Set automountServiceAccountToken: false for the pod, or for its service account.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              serviceAccountName: search
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              serviceAccountName: search
              automountServiceAccountToken: false
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        Polaris = ["automountServiceAccountToken"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var ofPod = pod.Spec.At(Field);
        if (ofPod.Boolean is true || (ofPod.IsAbsent && IsMountedByAccount(pod, context.Set)))
        {
            context.Report(
                pod.PathTo(Field),
                "The pod receives an API token it may not need; set automountServiceAccountToken: false.",
                ofPod.Node ?? pod.Spec,
                fix: TreeFix.Set("Mount no token", pod.Spec, false, Field));
        }
    }

    /// <summary>Whether the account of a pod certainly does not forbid it. Without the set nobody knows.</summary>
    private static bool IsMountedByAccount(PodTemplate pod, Bundle? set)
    {
        if (set is null || pod.Owner.Namespace is not { } @namespace || ServiceAccounts.Named(pod) is not { } named)
            return false;
        var name = named.Length == 0 ? ServiceAccounts.Default : named;
        return set.Find("ServiceAccount", name, @namespace) is { } account
            ? account.Root.At(Field).BooleanOr(true) is true
            : set.Has("", "ServiceAccount", name, @namespace) is false;
    }
}
