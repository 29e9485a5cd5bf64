namespace Kubewright.Rules.Security;

internal sealed class SecretFromEnvironment() : ContainerPolicy("KW3043", "read-secret-from-env-var", "Mount secrets as files", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "The environment is inherited by every process that the program starts, and ends up in crash reports. It does not change when the secret does.",
        Fix: "Mount the secret as a volume and read the file.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  envFrom: [{secretRef: {name: database}}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
              volumes: [{name: database, secret: {secretName: database}}]
            """)
    {
        KubeLinter = ["read-secret-from-env-var"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var (i, variable) in container.Node.Items("env"))
            Report(container, variable.At("valueFrom", "secretKeyRef"), $"env[{i}].valueFrom.secretKeyRef", context);
        foreach (var (i, source) in container.Node.Items("envFrom"))
            Report(container, source.At("secretRef"), $"envFrom[{i}].secretRef", context);
    }

    private static void Report(PodContainer container, Reading reference, string path, PolicyContext context)
    {
        if (reference.Map is { } secret)
            context.Report(container.PathTo(path), $"Container '{container.Name}' reads secret '{secret.Text("name")}' through its environment; mount it as a file.", secret);
    }
}
