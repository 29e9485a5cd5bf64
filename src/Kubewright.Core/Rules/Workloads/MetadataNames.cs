namespace Kubewright.Rules.Workloads;

/// <summary>The name that an object has once it is made.</summary>
internal static class MetadataNames
{
    /// <summary>The server cuts a generateName to this length.</summary>
    private const int MaxGenerateName = 58;

    /// <summary>Stands for the five letters that the server adds.</summary>
    private const string Suffix = "xxxxx";

    /// <summary>The name of an object that is being made; empty where it has none, <see langword="null"/> where it is not known.</summary>
    public static string? NameOnCreate(ManifestMap root)
    {
        if (root.Map("metadata") is not { } metadata)
            return root.IsCertainlyAbsent("metadata") ? "" : null;
        var name = metadata.TextOr("name", "");
        if (name is not "")
            return name;
        return metadata.TextOr("generateName", "") switch
        {
            null => null,
            "" => "",
            { Length: > MaxGenerateName } start => start.Substring(0, MaxGenerateName) + Suffix,
            var start => start + Suffix,
        };
    }
}
