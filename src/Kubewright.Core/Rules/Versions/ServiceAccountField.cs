namespace Kubewright.Rules.Versions;

internal sealed class ServiceAccountField() : PodPolicy("KW6040", "deprecated-service-account-field", "Use serviceAccountName", Severity.Warning)
{
    private const string Old = "serviceAccount";
    private const string New = "serviceAccountName";

    public override RuleDocumentation Documentation => new(
        Why: "The old field is an alias. Where both are set and differ, the new one wins, and nobody is told.",
        Fix: "Write serviceAccountName.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              serviceAccount: search
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
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["deprecated-service-account-field"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Text(Old) is not { Length: > 0 } account || pod.Spec.TextOr(New, "") is not { } name || name == account)
            return;
        context.Report(
            pod.PathTo(Old),
            $"{Old} is deprecated{(name.Length == 0 ? "" : $" and says '{account}' where {New} says '{name}'")}; use {New}.",
            pod.Spec[Old]!,
            fix: name.Length == 0 ? TreeFix.Rename($"Call it {New}", pod.Spec, Old, New) : null);
    }
}
