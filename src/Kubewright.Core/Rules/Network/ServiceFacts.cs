namespace Kubewright.Rules.Network;

/// <summary>What the rules for services ask of one, with the server's defaults.</summary>
internal readonly struct ServiceFacts
{
    public const string Component = "io.k8s.api.core.v1.Service";

    private ServiceFacts(ManifestMap spec)
    {
        Spec = spec;
        Type = spec.TextOr("type", "ClusterIP");
    }

    /// <summary>The spec; empty where there is none.</summary>
    public ManifestMap Spec { get; }

    /// <summary>The type; <see langword="null"/> where it is not known.</summary>
    public string? Type { get; }

    /// <summary>Whether it is of a type that nodes or load balancers make reachable.</summary>
    public bool HasNodePorts => Type is "NodePort" or "LoadBalancer";

    /// <summary>Whether it certainly has no cluster IP by choice. The server makes a lone <c>clusterIP</c> the first of <c>clusterIPs</c>.</summary>
    public bool IsHeadless => Spec.Text("clusterIP") == "None" && (Spec.IsCertainlyEmpty("clusterIPs") || Spec.AllTexts("clusterIPs") is ["None"]);

    /// <summary>Whether it certainly is not headless.</summary>
    public bool IsHeadful => Spec.TextOr("clusterIP", "") is { } address && address != "None";

    /// <summary>Whether it can be reached from outside; <see langword="null"/> where that is not known.</summary>
    public bool? IsExternallyAccessible => Type switch
    {
        null => null,
        "NodePort" or "LoadBalancer" => true,
        "ClusterIP" => Spec.List("externalIPs") is { Count: > 0 } ? true : Spec.IsCertainlyEmpty("externalIPs") ? false : null,
        _ => false,
    };

    /// <summary>Reads a service; <see langword="false"/> where its spec is not known.</summary>
    public static bool TryRead(ManifestMap service, out ServiceFacts facts)
    {
        var spec = service.MapOrEmpty("spec");
        facts = spec is null ? default : new ServiceFacts(spec);
        return spec is not null;
    }

    /// <summary>The protocol of a port; <see langword="null"/> where it is not known.</summary>
    public static string? Protocol(ManifestMap port) => port.TextOr("protocol", "TCP");
}
