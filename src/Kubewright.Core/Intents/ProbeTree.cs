using Kubewright.Building;

namespace Kubewright.Intents;

/// <summary>What the intents for probes and lifecycle handlers do to their trees.</summary>
public static class ProbeTree
{
    /// <summary><c>httpGet.path</c> and <c>.port</c></summary>
    public static void HttpGet(ManifestMap probe, ManifestNode path, ManifestNode port)
    {
        var action = TreeEditing.Object(probe, "httpGet");
        action.SetField("port", port);
        action.SetField("path", path);
    }

    /// <summary>The <c>port</c> of <c>tcpSocket</c> or <c>grpc</c>.</summary>
    public static void Connect(ManifestMap probe, string action, ManifestNode port) => TreeEditing.Object(probe, action).SetField("port", port);

    /// <summary><c>exec.command</c></summary>
    public static void Exec(ManifestMap handler, ManifestNode command) => TreeEditing.Object(handler, "exec").SetField("command", command);
}
