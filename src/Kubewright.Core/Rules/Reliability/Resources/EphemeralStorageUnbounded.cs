namespace Kubewright.Rules.Reliability;

internal sealed class EphemeralStorageUnbounded()
    : ResourceMissing("KW2044", "ephemeral-storage-missing", "Request and limit ephemeral storage", Severity.Info, "ephemeral-storage", isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Logs, temporary files and the writable layer of a container are on the node's own disk. When it is full, the kubelet evicts pods, and not
            only the one that has filled it.
            """,
        Fix: "Set resources.limits.ephemeral-storage; the request follows it.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {requests: {cpu: 250m}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {ephemeral-storage: 4Gi}}
            """)
    {
        KubeScore = ["container-ephemeral-storage-request-and-limit"],
    };

    private protected override string[] Defaults => ["default"];

    private protected override string Field => "requests";

    private protected override bool IsUnset(ManifestMap owner) => owner.At("resources", "limits", Resource).IsAbsent;

    private protected override string Message(string container) => $"Container '{container}' does not bound its use of local disk; set ephemeral-storage requests and limits.";
}
