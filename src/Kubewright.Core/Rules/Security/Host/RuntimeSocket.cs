namespace Kubewright.Rules.Security;

internal sealed class RuntimeSocket() : PodPolicy("KW3025", "docker-sock", "Do not mount the container runtime's socket", Severity.Error)
{
    private static readonly string[] Sockets = ["docker.sock", "containerd.sock", "crio.sock", "cri-dockerd.sock", "podman.sock", "dockershim.sock", "buildkitd.sock", "frakti.sock"];

    private static readonly string[] Directories = ["/run/containerd", "/run/crio", "/run/docker", "/var/run/containerd", "/var/run/crio", "/var/run/docker"];

    public override RuleDocumentation Documentation => new(
        Why: "Whoever can talk to the runtime can start a privileged container on the node, and is root there.",
        Fix: "Build images with a tool that needs no daemon, and ask the API server about pods.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
              volumes: [{name: docker, hostPath: {path: /var/run/docker.sock}}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
              volumes: [{name: scratch, emptyDir: {}}]
            """)
    {
        KubeLinter = ["docker-sock"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var volume in HostPaths.In(pod))
        {
            if (IsRuntime(volume.Normal))
                context.Report($"{volume.Field}.path", $"Volume '{volume.Name}' hands the node's container runtime to the pod.", volume.Source["path"]!);
        }
    }

    private static bool IsRuntime(string path) => Array.Exists(Sockets, socket => path.EndsWith(socket, StringComparison.Ordinal)) || Array.IndexOf(Directories, path) >= 0;
}
