using System.Text;
using Kubewright.Rules.Pods;

namespace Kubewright.Rules;

/// <summary>What a probe does, written in one way, so that two can be compared.</summary>
internal static class ProbeHandler
{
    /// <summary>The fields of a container that hold probes.</summary>
    public static readonly string[] ProbeFields = ["livenessProbe", "readinessProbe", "startupProbe"];

    /// <summary>How often a startup probe asks that a fix adds, in seconds.</summary>
    public const long StartupPeriod = 10;

    /// <summary>A startup probe that asks as a liveness probe does; <see langword="null"/> where that asks in no way that is known.</summary>
    public static ManifestMap? Startup(ManifestMap liveness, long failures) => Array.Find(Handlers.OfProbes, kind => liveness.Map(kind) is not null) is { } handler
        ? ManifestMap.Of((handler, liveness[handler]!.DeepClone()), ("periodSeconds", StartupPeriod), ("failureThreshold", failures)) : null;

    /// <summary>The handler as a text that is the same for handlers that do the same; <see langword="null"/> where it is not known.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="container">Its container, whose ports have names.</param>
    public static string? Describe(ManifestMap probe, ManifestMap container)
    {
        foreach (var kind in Handlers.OfProbes)
        {
            if (probe.Map(kind) is { } handler)
                return Describe(handler, kind, container);
            if (!probe.IsCertainlyAbsent(kind))
                return null;
        }

        return null;
    }

    private static string? Describe(ManifestMap handler, string kind, ManifestMap container)
    {
        if (handler.IsOpen)
            return null;
        return kind switch
        {
            "exec" => handler.AllTexts("command") is { } command ? $"exec {string.Join("\0", command)}" : null,
            "grpc" => Joined(kind, Port(handler, container), handler.TextOr("service", "")),
            "tcpSocket" => Joined(kind, Port(handler, container), handler.TextOr("host", "")),
            _ => Joined(kind, Port(handler, container), handler.TextOr("host", ""), handler.TextOr("path", "/"), handler.TextOr("scheme", "HTTP"), Headers(handler)),
        };
    }

    private static string? Joined(string kind, params string?[] parts) => parts.Contains(null) ? null : $"{kind} {string.Join("\0", parts)}";

    /// <summary>The number of a port; its name where the container does not say which that is.</summary>
    private static string? Port(ManifestMap handler, ManifestMap container)
    {
        if (handler.Integer("port") is { } number)
            return $"{number}";
        if (handler.Text("port") is not { } name)
            return null;
        foreach (var (_, port) in container.Items("ports"))
        {
            if (port.Text("name") == name && port.Integer("containerPort") is { } named)
                return $"{named}";
        }

        return name;
    }

    private static string? Headers(ManifestMap handler)
    {
        var text = new StringBuilder();
        foreach (var item in handler.List("httpHeaders") ?? new ManifestList())
        {
            if (item is not ManifestMap header || header.TextOr("name", "") is not { } name || header.TextOr("value", "") is not { } value)
                return null;
            text.Append(name).Append('\0').Append(value).Append('\0');
        }

        return handler.List("httpHeaders") is { IsOpen: false } || handler.IsCertainlyAbsent("httpHeaders") ? text.ToString() : null;
    }
}
