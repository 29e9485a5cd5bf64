namespace Kubewright.Rules.Versions;

internal sealed class ApiVersionRemoved()
    : ApiVersionPolicy("KW6000", "api-version-removed", "Use API versions that the target cluster still serves", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "The server knows no such kind any more, and nothing of the manifest is created. Where nothing is said of the cluster, this speaks of what no maintained release serves.",
        Fix: "Use the version that has taken its place. Read what has changed in between: fields may be called otherwise, and new ones be required.",
        Bad: """
            apiVersion: batch/v1beta1
            kind: CronJob
            metadata: {name: index}
            spec:
              schedule: '0 3 * * *'
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: OnFailure
                      containers: [{name: index, image: 'ghcr.io/acme/index:2.3.1'}]
            """,
        Good: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: index}
            spec:
              schedule: '0 3 * * *'
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: OnFailure
                      containers: [{name: index, image: 'ghcr.io/acme/index:2.3.1'}]
            """)
    {
        KubeLinter = ["no-extensions-v1beta"],
        KubeScore = ["stable-version"],
    };

    protected override bool IsFixable => true;

    protected override string? Problem(ManifestObject manifest, ApiLifecycle lifecycle, TargetReleases target, PolicyContext context) => !lifecycle.IsRemoved(target) ? null
        : $"{manifest.ApiVersion} {manifest.Kind} was removed in Kubernetes {lifecycle.Removed}; {(lifecycle.Replacement is { } next ? $"use {next}" : "nothing takes its place")}.";
}
