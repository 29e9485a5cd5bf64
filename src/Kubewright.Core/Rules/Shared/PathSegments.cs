namespace Kubewright.Rules;

/// <summary>Names that become one part of a URL.</summary>
internal static class PathSegments
{
    /// <summary>What is wrong with a name, or <see langword="null"/>.</summary>
    public static string? Problem(string name) =>
        name is "." or ".." ? $"The name cannot be '{name}'."
        : name.IndexOf('/') >= 0 || name.IndexOf('%') >= 0 ? $"'{name}' contains '/' or '%', which a name in a URL cannot."
        : null;
}
