using System.Globalization;

namespace Kubewright.Rules.Reliability;

internal sealed class PrivilegedPort() : ContainerPolicy("KW2142", "privileged-ports", "Listen on ports from 1024 up", Severity.Info, isOn: false)
{
    private const long FirstFree = 1024;
    private const string Sysctl = "net.ipv4.ip_unprivileged_port_start";

    public override RuleDocumentation Documentation => new(
        Why: """
            Some container runtimes let only root listen below port 1024, so that a container that is not root fails there. Current ones let everybody,
            so this is off.
            """,
        Fix: "Listen on a port from 1024 on; the Service can still offer 80.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 80}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080}]
            """)
    {
        KubeLinter = ["privileged-ports"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var (i, port) in container.Node.Items("ports"))
        {
            if (port.Integer("containerPort") is not (>= 1 and < FirstFree and var number) || MayBind(container.Node) || MayBeFree(number, container.Pod))
                continue;
            context.Report(
                container.PathTo($"ports[{i}].containerPort"), $"Container '{container.Name}' declares port {number}, which a non-root process may not be able to open.", port["containerPort"]!);
        }
    }

    private static bool MayBind(ManifestMap container)
    {
        var added = container.At("securityContext", "capabilities", "add");
        if (added.List is not { } list)
            return !added.IsAbsent;
        return list.IsOpen || list.Any(item => item is ManifestUnknown || item is ManifestScalar { Text: "NET_BIND_SERVICE" or "CAP_NET_BIND_SERVICE" });
    }

    private static bool MayBeFree(long port, PodTemplate pod)
    {
        var context = pod.Spec.MapOrOpen("securityContext");
        return context.MayHaveMoreIn("sysctls") || context.Items("sysctls").Any(sysctl => sysctl.Item.TextOr("name", "") is null or Sysctl
            && !(long.TryParse(sysctl.Item.Text("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first > port));
    }
}
