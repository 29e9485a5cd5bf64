namespace Kubewright;

/// <summary>What a cluster tells objects apart by. The version is no part of it: the same object can be had in several.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty where the manifest names none.</param>
/// <param name="Name">The name, or what the server makes one from.</param>
/// <param name="IsGenerated">Whether the server makes the name, so that any number of these are different objects.</param>
internal readonly record struct ManifestIdentity(string Group, string Kind, string Namespace, string Name, bool IsGenerated)
{
    /// <summary>The kind and the name, as <c>kubectl</c> takes them.</summary>
    public string KindAndName => $"{Kind}/{Name}";

    /// <summary>Reads what is there already; a builder may still be given a name later.</summary>
    public static ManifestIdentity? TryRead(ManifestMap node) => Read(node, out var identity) is null ? identity : null;

    /// <summary>Reads the identity.</summary>
    /// <exception cref="ManifestSetException">Something is missing.</exception>
    public static ManifestIdentity Read(ManifestMap node, int index)
    {
        if (Read(node, out var identity) is not { } problem)
            return identity;
        var title = identity.Kind.Length == 0 ? "Manifest" : identity.Kind;
        var name = identity.Name.Length == 0 ? string.Empty : $" '{identity.Name}'";
        throw new ManifestSetException($"{title}{name} (number {index + 1} of the set) {problem}");
    }

    /// <summary>The kind, the namespace where there is one, and the name.</summary>
    public override string ToString() => Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";

    private static string? Read(ManifestMap node, out ManifestIdentity identity)
    {
        var apiVersion = Text(node, "apiVersion");
        var kind = Text(node, "kind");
        var metadata = node["metadata"] as ManifestMap;
        var name = Text(metadata, "name");
        var generateName = Text(metadata, "generateName");
        var slash = apiVersion.LastIndexOf('/');
        identity = new(
            slash < 0 ? string.Empty : apiVersion[..slash],
            kind,
            Text(metadata, "namespace"),
            name.Length > 0 ? name : generateName,
            name.Length == 0 && generateName.Length > 0);
        return (apiVersion, kind, identity.Name) switch
        {
            ("", _, _) => "has no apiVersion, such as 'apps/v1'.",
            (_, "", _) => "has no kind, such as 'Deployment'.",
            (_, _, "") when node["items"] is ManifestList => "is a list of objects. Add its items one by one.",
            (_, _, "") => "has no metadata.name. Give it one (or a generateName, for objects that are only ever created).",
            _ => null,
        };
    }

    private static string Text(ManifestMap? map, string field) =>
        map?[field] is ManifestScalar { Kind: ManifestNodeKind.String } scalar ? scalar.Text : string.Empty;
}
