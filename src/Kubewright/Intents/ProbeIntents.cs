namespace Kubewright;

/// <summary>What a probe asks, in one call.</summary>
public static class ProbeIntents
{
    /// <summary>Asks over HTTP: <c>httpGet.path</c> and <c>.port</c>. Any answer from 200 to 399 is a success.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="path">The path: <c>/health</c>.</param>
    /// <param name="port">The container port's number or name.</param>
    [ManifestField("httpGet")]
    public static Probe HttpGet(this Probe probe, [ManifestField("path")] string path, [ManifestField("port")] IntegerOrString port) =>
        probe.HttpGet(port, action => action.Path(path));

    /// <summary>Asks over HTTP: <c>httpGet.path</c> and <c>.port</c>. Any answer from 200 to 399 is a success.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="path">The path: <c>/health</c>.</param>
    /// <param name="port">The port.</param>
    [ManifestField("httpGet")]
    public static Probe HttpGet(this Probe probe, [ManifestField("path")] string path, [ManifestField("port")] Port port) => probe.HttpGet(path, port.Number);

    /// <summary>Opens a connection: <c>tcpSocket.port</c>.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="port">The port.</param>
    [ManifestField("tcpSocket")]
    public static Probe TcpSocket(this Probe probe, [ManifestField("port")] Port port) => probe.TcpSocket(port.Number);

    /// <summary>Asks over gRPC's health protocol: <c>grpc.port</c>.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="port">The port.</param>
    [ManifestField("grpc")]
    public static Probe Grpc(this Probe probe, [ManifestField("port")] Port port) => probe.Grpc(port.Number);

    /// <summary>Runs a command in the container: <c>exec.command</c>. Exit code 0 is a success.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="command">The program and its arguments; no shell is involved.</param>
    [ManifestField("exec.command")]
    public static Probe Exec(this Probe probe, params string[] command) => probe.Exec(action => action.Command(command));

    /// <summary>Runs a command in the container: <c>exec.command</c>.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="command">The program and its arguments; no shell is involved.</param>
    [ManifestField("exec.command")]
    public static LifecycleHandler Exec(this LifecycleHandler handler, params string[] command) => handler.Exec(action => action.Command(command));
}
