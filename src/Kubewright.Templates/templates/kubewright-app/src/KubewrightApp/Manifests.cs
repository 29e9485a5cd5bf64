using Kubewright;

namespace KubewrightApp;

/// <summary>Everything of the application that runs in the cluster.</summary>
public static class Manifests
{
    private const string Name = "kubewright-app";

    public static ManifestSet Create()
    {
        var http = Port.Tcp("http", 8080);

        var web = new Deployment(Name)
            .Namespace(Name)
            .Labels(("app.kubernetes.io/name", Name))
            .Replicas(2)
            .Selector(("app.kubernetes.io/name", Name))
            .RollingUpdate(maxSurge: 1, maxUnavailable: 0)
            .Template(pod => pod
                .Labels(("app.kubernetes.io/name", Name))
                .AutomountServiceAccountToken(false)
                .SecurityContext(s => s
                    .RunAsNonRoot(true)
                    .RunAsUser(10001)
                    .SeccompProfile("RuntimeDefault"))
                .Container("web", c => c
                    .Image("ghcr.io/example/kubewright-app:1.0.0")
                    .Port(http)
                    .Requests(cpu: "250m", memory: "256Mi")
                    .Limits(cpu: "1", memory: "256Mi")
                    .ReadinessProbe(p => p.HttpGet("/ready", 8080).PeriodSeconds(5))
                    .LivenessProbe(p => p.HttpGet("/health", 8080).PeriodSeconds(10))
                    .SecurityContext(s => s
                        .AllowPrivilegeEscalation(false)
                        .ReadOnlyRootFilesystem(true)
                        .Capabilities(k => k.Drop("ALL")))));

        return new ManifestSet
        {
            new Namespace(Name),
            web,
            web.Expose(http, port: 80),
        };
    }
}
