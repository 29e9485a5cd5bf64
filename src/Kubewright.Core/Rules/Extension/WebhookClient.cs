namespace Kubewright.Rules.Extension;

/// <summary>How the API server calls a webhook: by a URL, or by a service.</summary>
internal static class WebhookClient
{
    private const string Scheme = "https://";

    /// <summary>Checks a client configuration.</summary>
    public static void Check(ManifestMap client, string path, RuleContext context)
    {
        var (url, service) = (client.Field("url"), client.Field("service"));
        if (url is not null && service is not null)
            context.Report(path, "A webhook is called by its url or by its service, not both; remove one.", client);
        else if (url is null && service is null && !client.IsOpen)
            context.Report(path, "A webhook needs a url or a service to be called by.", client);
        else if (client.Text("url") is { } text && UrlProblem(text) is { } problem)
            context.Report($"{path}.url", problem, url);
        else if (url is null && service is ManifestMap reference)
            CheckService(reference, $"{path}.service.", context);
    }

    private static void CheckService(ManifestMap service, string prefix, RuleContext context)
    {
        // The server writes the one path where it means the other.
        if (service.IsCertainlyEmpty("name"))
            context.Report(prefix + "namespace", "The service's name is missing (the API server reports it as its namespace).", service);
        if (service.IsCertainlyEmpty("namespace"))
            context.Report(prefix + "name", "The service's namespace is missing (the API server reports it as its name).", service);
        if (service.Integer("port") is { } port && PortSyntax.Number(port) is { } problem)
            context.Report(prefix + "port", problem, service.Field("port"));
        context.CheckForm(service, "path", PathProblem, prefix, takesEmpty: true);
    }

    private static string? PathProblem(string path)
    {
        if (path == "/")
            return null;
        var isValid = path[0] == '/' && path != "//";
        if (isValid)
        {
            var end = path[path.Length - 1] == '/' ? path.Length - 1 : path.Length;
            isValid = path.Substring(1, end - 1).Split('/').All(Syntax.IsDnsSubdomain);
        }

        return isValid ? null : $"'{path}' is no path of a webhook: begin with a slash and use DNS names between slashes, such as /validate.";
    }

    /// <summary>What Go's URL parser and the server's own rules refuse.</summary>
    private static string? UrlProblem(string url)
    {
        if (!url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return $"'{url}' must begin with https://.";
        var end = url.IndexOfAny(['/', '?', '#'], Scheme.Length);
        var host = url.Substring(Scheme.Length, (end < 0 ? url.Length : end) - Scheme.Length);
        if (host.IndexOf('@') >= 0)
            return $"'{url}' must not hold a user name or password.";
        var fragment = url.IndexOf('#');
        var query = url.IndexOf('?');
        if ((fragment >= 0 && fragment < url.Length - 1) || (query >= 0 && query < (fragment < 0 ? url.Length : fragment) - 1))
            return $"'{url}' must have neither query nor fragment.";
        return host.Length > 0 && IsHost(host) && HasNoBadCharacter(url) ? null : $"'{url}' is no URL; write https://host/path.";
    }

    private static bool IsHost(string host)
    {
        var bracket = host.LastIndexOf(']');
        if ((host[0] == '[') != (bracket > 0))
            return false;
        var colon = host.IndexOf(':', bracket + 1);
        for (var i = colon + 1; colon >= 0 && i < host.Length; i++)
        {
            if (host[i] is not (>= '0' and <= '9'))
                return false;
        }

        return host.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or > '\x7f' || "-_.~!$&'()*+,;=:[]<>\"".IndexOf(c) >= 0);
    }

    private static bool HasNoBadCharacter(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] is < ' ' or '\x7f' || (url[i] == '%' && (i + 2 >= url.Length || !Uri.IsHexDigit(url[i + 1]) || !Uri.IsHexDigit(url[i + 2]))))
                return false;
        }

        return true;
    }
}
