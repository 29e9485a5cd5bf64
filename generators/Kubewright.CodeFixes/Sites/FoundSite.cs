using Kubewright.Analyzers.Fixing;

namespace Kubewright.CodeFixes.Sites;

/// <summary>The code that makes an object on the way to what is changed.</summary>
/// <param name="Site">The code.</param>
/// <param name="Rest">The way from the object on.</param>
internal sealed record FoundSite(Site Site, IReadOnlyList<PlacedStep> Rest)
{
    /// <summary>The fields from the object to a field of the target; <see langword="null"/> where an item of a list is between them.</summary>
    public IReadOnlyList<string>? PathTo(string field)
    {
        var fields = Rest.Select(step => step.Field).OfType<string>().ToList();
        return fields.Count == Rest.Count ? [.. fields, field] : null;
    }

    /// <summary>An object that has nothing but a value at the end of a path.</summary>
    public static ManifestMap Wrapped(IReadOnlyList<string> path, ManifestNode value)
    {
        for (var i = path.Count - 1; i >= 0; i--)
        {
            var map = new ManifestMap();
            map.Set(path[i], value);
            value = map;
        }

        return (ManifestMap)value;
    }
}
