namespace Kubewright.Rules.Security;

internal sealed class SensitiveHostMount() : PodPolicy("KW3024", "sensitive-host-mounts", "Do not mount system directories of the node", Severity.Error)
{
    private static readonly RuleOption<IReadOnlyList<Pattern>> Paths = RuleOption.Patterns(
        "paths",
        [
            "/", "/boot(/.*)?", "/dev", "/etc", @"/etc/(kubernetes|ssh|sudoers|shadow|passwd|pam\.d|cron\.d)(/.*)?", "/lib", "/lib64", "/usr", "/usr/s?bin", "/s?bin", "/opt/cni/bin",
            "/root(/.*)?", "/home", "/proc(/.*)?", "/sys", "/var", "/var/run", "/run", "/var/lib/kubelet(/(?!device-plugins|plugins|plugins_registry|pod-resources).*)?",
            "/var/lib/(docker|containerd|containers|etcd|rancher)(/.*)?", "/var/log",
        ],
        "Paths that must not be mounted.");

    public override IReadOnlyList<RuleOption> Options => [Paths];

    public override RuleDocumentation Documentation => new(
        Why: "From these directories the node can be taken over, or its secrets read: a file in a cron or manifest directory is run by the node itself.",
        Fix: "Mount the one file or subdirectory that is needed, read-only, or ask the API for what is looked up there.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: etc, hostPath: {path: /etc}}]
              initContainers: [{name: look, image: 'ghcr.io/acme/look:1.0.2', volumeMounts: [{name: etc, mountPath: /node}]}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: models, hostPath: {path: /srv/models}}]
              initContainers: [{name: look, image: 'ghcr.io/acme/look:1.0.2', volumeMounts: [{name: models, mountPath: /node}]}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["sensitive-host-mounts"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var volume in HostPaths.In(pod))
        {
            if (!context.Get(Paths).Any(path => path.IsMatch(volume.Normal)))
                continue;
            var mounting = pod.Containers.Where(container => volume.MountsOf(container).Any());

            // Agents of a node may look.
            if (HostPaths.MayBeOnEveryNode(pod.Owner) && !mounting.Any(container => volume.MountsOf(container).Any(mount => mount.Mount.At("readOnly").BooleanOr(false) is false)))
                continue;
            if (mounting.FirstOrDefault() is { } first)
                context.Report($"{volume.Field}.path", $"Container '{first.Name}' mounts {volume.Path} of the node.", volume.Source["path"]!);
        }
    }
}
