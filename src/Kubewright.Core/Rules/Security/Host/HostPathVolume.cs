namespace Kubewright.Rules.Security;

internal sealed class HostPathVolume() : PodPolicy("KW3023", "host-path-volume", "Do not keep an application's data on the node", Severity.Warning)
{
    /// <summary>Devices, drivers and the time zone: nothing that a claim could stand for.</summary>
    private static readonly string[] Allowed =
    [
        "/dev/infiniband", "/dev/kfd", "/dev/dri", "/dev/nvidia", "/dev/shm", "/usr/local/nvidia", "/home/kubernetes/bin/nvidia", "/var/lib/tcpx", "/var/lib/fastrak", "/var/lib/gib",
        "/etc/localtime", "/etc/timezone", "/usr/share/zoneinfo",
    ];

    private static readonly RuleOption<IReadOnlyList<string>> Allow = RuleOption.Texts("allow", [], "Further paths that are accepted, with what lies beneath.");
    private static readonly RuleOption<bool> AllowPinned = RuleOption.Boolean("allow_pinned", false, "Whether pods that are pinned to one node are accepted.");

    public override IReadOnlyList<RuleOption> Options => [Allow, AllowPinned];

    public override RuleDocumentation Documentation => new(
        Why: "The pod finds its data only as long as it comes back to the same node, and everybody with a pod there can read and change it.",
        Fix: "Use a PersistentVolumeClaim; an emptyDir where the data need not outlive the pod.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
              volumes: [{name: index, hostPath: {path: /data/index}}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
              volumes: [{name: index, persistentVolumeClaim: {claimName: index}}]
            """)
    {
        Polaris = ["hostPathSet"],
    };

    protected override bool AppliesTo(ManifestObject manifest) => !HostPaths.MayBeOnEveryNode(manifest);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var volume in HostPaths.In(pod))
        {
            if (Array.Exists(Allowed, allowed => HostPaths.IsWithin(volume.Normal, allowed)) || context.Get(Allow).Any(allowed => HostPaths.IsWithin(volume.Normal, allowed)))
                continue;
            if (context.Get(AllowPinned) && MayBePinned(pod))
                continue;
            context.Report(volume.Field, $"Volume '{volume.Name}' takes its data from {volume.Path} on whatever node the pod lands on; use a PersistentVolumeClaim.", volume.Source);
        }
    }

    private static bool MayBePinned(PodTemplate pod) => !pod.Spec.IsCertainlyEmpty("nodeName") || !pod.Spec.At("nodeSelector", "kubernetes.io/hostname").IsAbsent;
}
