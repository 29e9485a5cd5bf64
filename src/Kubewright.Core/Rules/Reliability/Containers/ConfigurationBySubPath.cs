namespace Kubewright.Rules.Reliability;

internal sealed class ConfigurationBySubPath()
    : ContainerPolicy("KW2184", "config-subpath-not-updated", "Mount configuration without subPath if it may change", Severity.Info, isOn: false)
{
    private static readonly (string Field, string NameField, string Text)[] Sources =
        [("configMap", "name", "ConfigMap"), ("secret", "secretName", "Secret"), ("projected", "", "its projected sources"), ("downwardAPI", "", "the pod's metadata")];

    public override RuleDocumentation Documentation => new(
        Why: """
            What is mounted by a subPath is linked once, when the container starts. A certificate that is renewed or a setting that is changed never
            arrives. Teams that restart on every change do not care, so this is off.
            """,
        Fix: "Mount the whole volume into a directory of its own.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: settings, configMap: {name: search}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: settings, mountPath: /etc/search.yaml, subPath: search.yaml}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: settings, configMap: {name: search}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: settings, mountPath: /etc/search}]
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var (i, mount) in container.Node.Items("volumeMounts"))
        {
            var field = mount.IsFilled("subPath") ? "subPath" : mount.IsFilled("subPathExpr") ? "subPathExpr" : null;
            if (field is null || mount.Text("name") is not { } name || Source(container.Pod.Spec, name) is not { } source)
                continue;
            context.Report(container.PathTo($"volumeMounts[{i}].{field}"), $"Mount '{mount.Text("mountPath")}' uses {field} and will not see updates of {source}.", mount[field]!);
        }
    }

    /// <summary>What a volume is filled with, if that is configuration.</summary>
    private static string? Source(ManifestMap spec, string name)
    {
        foreach (var (_, volume) in spec.Items("volumes"))
        {
            if (volume.Text("name") != name)
                continue;
            foreach (var (field, nameField, text) in Sources)
            {
                if (volume.Map(field) is { } source)
                    return source.Text(nameField) is { } named ? $"{text} '{named}'" : text;
            }
        }

        return null;
    }
}
