using static Kubewright.Intents.TreeReading;

namespace Kubewright.Intents;

/// <summary>A port that is written once and used in several places, as a tree: <c>name</c>, <c>number</c> and <c>protocol</c>.</summary>
public static class PortTree
{
    /// <summary>The protocol that the API server takes a missing one for.</summary>
    internal const string Tcp = "TCP";

    /// <summary>The port.</summary>
    public static ManifestMap Create(ManifestNode name, ManifestNode number, ManifestNode protocol)
    {
        var port = new ManifestMap();
        port.SetField("name", name);
        port.SetField("number", number);
        port.SetField("protocol", protocol);
        return port;
    }

    /// <summary>The protocol as a manifest has it: nothing for TCP.</summary>
    internal static ManifestNode? Written(ManifestNode protocol) => protocol is ManifestScalar { Text: Tcp } ? null : protocol;

    /// <summary>Sets <c>protocol</c> where that is not TCP.</summary>
    internal static void SetProtocol(ManifestMap port, ManifestNode protocol) => SetGiven(port, "protocol", Written(protocol));
}
