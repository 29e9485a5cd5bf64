namespace Kubewright.Rules.Security;

internal sealed class SshPort() : ContainerPolicy("KW3085", "ssh-port", "Do not run an SSH server in a container", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "A second way in, with keys and flaws of its own, that no policy of the cluster knows of.",
        Fix: "Remove the server, and use kubectl exec.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{name: ssh, containerPort: 22}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{name: http, containerPort: 8080}]
            """)
    {
        KubeLinter = ["ssh-port"],
    };

    /// <summary>mpirun starts its workers over SSH. Of a part of a manifest nobody knows.</summary>
    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName is not ("" or "MPIJob");

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var (i, port) in container.Node.Items("ports"))
        {
            if (port.Integer("containerPort") == 22 && port.TextOr("protocol", "TCP") == "TCP")
                context.Report(container.PathTo($"ports[{i}].containerPort"), $"Container '{container.Name}' exposes port 22; use kubectl exec.", port["containerPort"]!);
        }
    }
}
