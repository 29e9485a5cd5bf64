namespace Kubewright.Rules.Reliability;

internal sealed class InstanceLabel()
    : ObjectPolicy("KW2163", "instance-label-mismatch", "Let the instance label equal the object's name", Severity.Info, [], isOn: false)
{
    private const string Key = "app.kubernetes.io/instance";

    public override RuleDocumentation Documentation => new(
        Why: """
            Some dashboards and scripts find an object by its instance label. By the recommendation it names the release, which several objects share,
            so this is off.
            """,
        Fix: "Set the label app.kubernetes.io/instance to the object's name.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search, labels: {app.kubernetes.io/instance: shop}}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search, labels: {app.kubernetes.io/instance: search}}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """)
    {
        Polaris = ["metadataAndInstanceMismatched"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.WorkloadKind is null || manifest.Name is not { } name || manifest.Root.Map("metadata") is not { } metadata)
            return;
        var label = metadata.At("labels", Key);
        if (!label.IsAbsent && (label.Text is not { } value || value == name))
            return;
        context.Report(
            $"metadata.labels[{Key}]", $"Label {Key} of '{name}' is '{label.Text}'.", label.Node ?? metadata, fix: TreeFix.Set("Set the label to the name", metadata, name, "labels", Key));
    }
}
