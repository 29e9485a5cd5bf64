namespace Kubewright;

/// <summary>
/// A port that a container listens on: written once, then given to the container that opens it (<c>.Port(http)</c>), to probes
/// (<c>p.HttpGet("/health", http)</c>) and to the Service in front of it (<c>deployment.Expose(http, port: 80)</c>).
/// </summary>
/// <remarks>
/// Everything refers to the port by its number. The name becomes that of the Service's port; the container's port gets none, since nothing
/// needs one (to have one all the same: <c>.Port(8080, p =&gt; p.Name("http"))</c>).
/// </remarks>
/// <param name="Name">What the Service calls it: an IANA service name, at most 15 characters of a-z, 0-9 and '-'.</param>
/// <param name="Number">The number, 1 to 65535.</param>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
[method: ManifestIntent("Port")]
public sealed record Port([property: ManifestField("name")] string Name, [property: ManifestField("number")] int Number, [property: ManifestField("protocol")] string Protocol)
{
    /// <summary>A TCP port.</summary>
    /// <param name="name">What the Service calls it.</param>
    /// <param name="number">The number, 1 to 65535.</param>
    [ManifestIntent("Port.Tcp")]
    public static Port Tcp(string name, int number) => new(name, number, "TCP");

    /// <summary>A UDP port.</summary>
    /// <param name="name">What the Service calls it.</param>
    /// <param name="number">The number, 1 to 65535.</param>
    [ManifestIntent("Port.Udp")]
    public static Port Udp(string name, int number) => new(name, number, "UDP");

    /// <summary>An SCTP port.</summary>
    /// <param name="name">What the Service calls it.</param>
    /// <param name="number">The number, 1 to 65535.</param>
    [ManifestIntent("Port.Sctp")]
    public static Port Sctp(string name, int number) => new(name, number, "SCTP");
}
