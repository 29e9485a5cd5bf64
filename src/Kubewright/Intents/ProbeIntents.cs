using Kubewright.Intents;

namespace Kubewright;

/// <summary>What a probe asks, in one call.</summary>
public static class ProbeIntents
{
    /// <summary>Asks over HTTP: <c>httpGet.path</c> and <c>.port</c>. Any answer from 200 to 399 is a success.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="path">The path: <c>/health</c>.</param>
    /// <param name="port">The container port's number or name.</param>
    [ManifestIntent("Probe.HttpGet")]
    public static Probe HttpGet(this Probe probe, string path, IntegerOrString port)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ProbeTree.HttpGet(probe.Node, path, port);
        return probe;
    }

    /// <summary>Asks over HTTP: <c>httpGet.path</c> and <c>.port</c>. Any answer from 200 to 399 is a success.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="path">The path: <c>/health</c>.</param>
    /// <param name="port">The port.</param>
    [ManifestIntent("Probe.HttpGet")]
    public static Probe HttpGet(this Probe probe, string path, Port port)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(port);
        ProbeTree.HttpGet(probe.Node, path, port.Number);
        return probe;
    }

    /// <summary>Opens a connection: <c>tcpSocket.port</c>.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="port">The port.</param>
    [ManifestIntent("Probe.TcpSocket")]
    public static Probe TcpSocket(this Probe probe, Port port)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(port);
        ProbeTree.Connect(probe.Node, "tcpSocket", port.Number);
        return probe;
    }

    /// <summary>Asks over gRPC's health protocol: <c>grpc.port</c>.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="port">The port.</param>
    [ManifestIntent("Probe.Grpc")]
    public static Probe Grpc(this Probe probe, Port port)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(port);
        ProbeTree.Connect(probe.Node, "grpc", port.Number);
        return probe;
    }

    /// <summary>Runs a command in the container: <c>exec.command</c>. Exit code 0 is a success.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="command">The program and its arguments; no shell is involved.</param>
    [ManifestIntent("Probe.Exec")]
    public static Probe Exec(this Probe probe, params string[] command)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ProbeTree.Exec(probe.Node, command.ToList());
        return probe;
    }

    /// <summary>Runs a command in the container: <c>exec.command</c>.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="command">The program and its arguments; no shell is involved.</param>
    [ManifestIntent("Probe.Exec")]
    public static LifecycleHandler Exec(this LifecycleHandler handler, params string[] command)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ProbeTree.Exec(handler.Node, command.ToList());
        return handler;
    }
}
