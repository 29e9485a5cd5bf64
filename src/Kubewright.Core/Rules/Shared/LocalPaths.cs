namespace Kubewright.Rules;

/// <summary>Paths in containers and volumes. Each member gives what is wrong, or <see langword="null"/>.</summary>
internal static class LocalPaths
{
    /// <summary>A path without <c>..</c> as one of its parts.</summary>
    public static string? WithoutBacksteps(string path)
    {
        for (var at = path.IndexOf("..", StringComparison.Ordinal); at >= 0; at = path.IndexOf("..", at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || path[at - 1] == '/') && (at + 2 == path.Length || path[at + 2] == '/'))
                return $"'{path}' contains '..'; write the path without it.";
        }

        return null;
    }

    /// <summary>A path that goes down from where it begins: relative and without <c>..</c>.</summary>
    public static string? Descending(string path) =>
        path.Length > 0 && path[0] == '/' ? $"'{path}' must be relative: remove the slash at its beginning." : WithoutBacksteps(path);

    /// <summary>A descending path that does not begin with <c>..</c>, which names the kubelet's own files.</summary>
    public static string? ForFiles(string path) =>
        Descending(path) ?? (path.StartsWith("..", StringComparison.Ordinal) ? $"'{path}' begins with '..', which is reserved; use another name." : null);
}
