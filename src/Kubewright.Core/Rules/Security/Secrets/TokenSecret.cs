namespace Kubewright.Rules.Security;

internal sealed class TokenSecret() : ObjectPolicy("KW3048", "service-account-token-secret", "Avoid long-lived service account tokens", Severity.Warning, ["Secret"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Such a token is valid for as long as the Secret is there. Once it has leaked, nothing but deleting it helps.",
        Fix: "Let the kubelet mount a token that expires, by a projected volume, or ask for one with kubectl create token.",
        Bad: """
            apiVersion: v1
            kind: Secret
            metadata:
              name: deployer
              annotations: {kubernetes.io/service-account.name: deployer}
            type: kubernetes.io/service-account-token
            """,
        Good: """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: deployer}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Root.Text("type") == "kubernetes.io/service-account-token")
            context.Report("type", $"Secret '{manifest.DisplayName}' holds a token that never expires; use a projected serviceAccountToken volume or a TokenRequest.", manifest.Root["type"]!);
    }
}
