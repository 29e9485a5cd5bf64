namespace Kubewright.Cli.Checking.Reports;

/// <summary>Paths as services that look at a repository want them: relative to where the command was run, with forward slashes.</summary>
internal static class RelativePath
{
    /// <summary>The path below a folder; the full path where it is not below it.</summary>
    public static string Of(string path, string folder)
    {
        var full = Path.GetFullPath(path, folder);
        var relative = Path.GetRelativePath(folder, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? full : relative).Replace('\\', '/');
    }

    /// <summary>The same as a URI reference.</summary>
    public static string UriOf(string path, string folder)
    {
        var parts = Of(path, folder).Split('/');
        var escaped = string.Join('/', parts.Select(Uri.EscapeDataString));
        return Path.IsPathRooted(Of(path, folder)) ? "file://" + (escaped.StartsWith('/') ? "" : "/") + escaped : escaped;
    }
}
