namespace Kubewright.CodeFixes.Corrections;

/// <summary>Writes small trees.</summary>
internal static class Trees
{
    public static ManifestMap Map(string field, ManifestNode value, params (string Field, ManifestNode Value)[] more)
    {
        var map = new ManifestMap();
        map.SetField(field, value);
        foreach (var (name, node) in more)
            map.SetField(name, node);
        return map;
    }

    public static ManifestList List(ManifestNode item) => new([item]);
}
