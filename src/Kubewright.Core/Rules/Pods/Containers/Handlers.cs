namespace Kubewright.Rules.Pods;

/// <summary>What probes and hooks do: run a command, ask over HTTP, TCP or gRPC, or sleep.</summary>
internal static class Handlers
{
    /// <summary>The handlers of probes, in the order in which the API server looks at them: it looks only into the first.</summary>
    public static readonly string[] OfProbes = ["exec", "httpGet", "tcpSocket", "grpc"];

    /// <summary>The handlers of lifecycle hooks.</summary>
    public static readonly string[] OfHooks = ["exec", "httpGet", "tcpSocket", "sleep"];

    private static readonly string[] Schemes = ["HTTP", "HTTPS"];

    /// <summary>Checks that there is one handler, and that one.</summary>
    /// <param name="owner">The probe or hook.</param>
    /// <param name="path">Its path.</param>
    /// <param name="kinds">The handlers that it may have.</param>
    /// <param name="gracePeriod">How long the pod may take to end, in seconds; null where that is not known.</param>
    /// <param name="context">Where to report.</param>
    public static void Check(ManifestMap owner, string path, string[] kinds, long? gracePeriod, RuleContext context)
    {
        string? first = null;
        var isKnown = !owner.IsOpen;
        foreach (var kind in kinds)
        {
            isKnown &= owner.Field(kind) is not ManifestUnknown;
            if (owner.Map(kind) is not { } handler)
                continue;
            if (first is not null)
            {
                context.Report($"{path}.{kind}", $"There is {first} already; use one of {string.Join(", ", kinds)}.", handler);
                continue;
            }

            first = kind;
            CheckHandler(handler, kind, path, gracePeriod, context);
        }

        if (first is null && isKnown)
            context.Report(path, $"There is nothing to do; use one of {string.Join(", ", kinds)}.", owner);
    }

    private static void CheckHandler(ManifestMap handler, string kind, string path, long? gracePeriod, RuleContext context)
    {
        switch (kind)
        {
            case "exec":
                if (handler.IsCertainlyEmpty("command"))
                    context.Report(path + ".exec.command", "There is no command to run.", handler);
                break;
            case "httpGet":
                CheckPort(handler, path, ".httpGet.port", context);
                CheckHttp(handler, path, context);
                break;
            case "sleep":
                if (handler.IntegerOr("seconds", 0) is { } seconds && gracePeriod is { } period && (seconds < 0 || seconds > period))
                    context.Report(path + ".sleep", $"A sleep of {seconds} seconds must be between 0 and the pod's grace period of {period} seconds.", handler);
                break;
            case "tcpSocket":
                CheckPort(handler, path, ".tcpSocket.port", context);
                break;
            default:
                CheckPort(handler, path, ".grpc.port", context);
                break;
        }
    }

    private static void CheckPort(ManifestMap handler, string path, string field, RuleContext context)
    {
        var port = handler.Field("port");
        var problem = port is null ? handler.IsOpen ? null : "The port is missing; give its number or name." : PortSyntax.NumberOrName(port);
        if (problem is not null)
            context.Report(path + field, problem, port ?? handler);
    }

    private static void CheckHttp(ManifestMap handler, string path, RuleContext context)
    {
        if (handler.Text("scheme") is { Length: > 0 } scheme && FieldChecks.NoneOf(scheme, Schemes) is { } problem)
            context.Report(path + ".httpGet.scheme", problem, handler.Field("scheme"));
        foreach (var (_, header) in handler.Items("httpHeaders"))
        {
            if (header.TextOr("name", "") is { } name && !IsHeaderName(name))
                context.Report(path + ".httpGet.httpHeaders", $"'{name}' is no name of an HTTP header: use letters, digits and '-'.", header);
        }
    }

    private static bool IsHeaderName(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
                return false;
        }

        return name.Length > 0;
    }
}
