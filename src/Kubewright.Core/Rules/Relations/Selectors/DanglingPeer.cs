namespace Kubewright.Rules.Relations;

internal sealed class DanglingPeer()
    : SetPolicy("KW5007", "dangling-networkpolicy-peer", "Let a NetworkPolicy's peers select pods of the bundle", Severity.Info, ["NetworkPolicy"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Where a peer is misspelt, traffic that should pass is dropped, and the program on the other side waits.",
        Fix: "Let the peer's podSelector ask for labels that the pods have, and add a namespaceSelector for pods of another namespace.",
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
            metadata: {name: search}
            spec:
              podSelector: {matchLabels: {app: search}}
              ingress: [{from: [{podSelector: {matchLabels: {app: wbe}}}]}]
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
              ingress: [{from: [{podSelector: {matchLabels: {app: search}}}]}]
            """)
    {
        KubeLinter = ["dangling-networkpolicypeer-podselector"],
    };

    private static readonly (string Direction, string Peers)[] Directions = [("ingress", "from"), ("egress", "to")];

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace)
            return;
        foreach (var (direction, peers) in Directions)
        {
            foreach (var (i, rule) in manifest.Spec.Items(direction))
            {
                foreach (var (j, peer) in rule.Items(peers))
                {
                    var path = $"spec.{direction}[{i}].{peers}[{j}].podSelector";
                    if (peer.IsCertainlyAbsent("namespaceSelector") && peer.Map("podSelector") is { } selector && PodSelection.SelectsNothing(selector, set, @namespace))
                        context.Report(path, $"Peer {path} of NetworkPolicy '{manifest.DisplayName}' matches no pods.", selector);
                }
            }
        }
    }
}
