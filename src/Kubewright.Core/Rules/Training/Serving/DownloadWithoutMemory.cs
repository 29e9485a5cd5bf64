namespace Kubewright.Rules.Training;

internal sealed class DownloadWithoutMemory() : ContainerPolicy("KW4207", "model-download-without-memory", "Give a model download memory", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Downloads of weights buffer large files, and count what they write as page cache. Without a request the kubelet ends them first when memory is short.",
        Fix: "Request memory for the init container.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              initContainers:
                - name: fetch
                  image: ghcr.io/acme/tools:3.1.0
                  args: [huggingface-cli, download, acme/search-7b]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              initContainers:
                - name: fetch
                  image: ghcr.io/acme/tools:3.1.0
                  args: [huggingface-cli, download, acme/search-7b]
                  resources: {requests: {memory: 4Gi}}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """);

    private static readonly string[] Downloads =
    [
        "hf download", "huggingface-cli download", "snapshot_download", "aws s3 cp", "aws s3 sync", "gsutil cp", "gsutil rsync", "gcloud storage cp", "gcloud storage rsync", "azcopy",
        "rclone copy", "rclone sync", "git lfs pull", "s5cmd",
    ];

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Role != ContainerRole.Init || !container.Node.At("resources", "requests", "memory").IsAbsent || !container.Node.At("resources", "limits", "memory").IsAbsent || !IsDownload(container.Node))
            return;
        context.Report(
            container.PathTo("resources.requests.memory"), $"Init container '{container.Name}' downloads a model without a memory request; it is often killed on large files.", container.Node);
    }

    private static bool IsDownload(ManifestMap container)
    {
        if (!container.IsFilled("command") && !container.IsFilled("args"))
            return false;
        var text = string.Join(" ", container.Texts("command").Concat(container.Texts("args")).Select(word => word.Text));
        return Array.Exists(Downloads, download => text.IndexOf(download, StringComparison.Ordinal) >= 0);
    }
}
