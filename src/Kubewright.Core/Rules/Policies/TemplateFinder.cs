namespace Kubewright.Rules;

/// <summary>Finds the pod templates of a manifest by their paths, whether there is a schema of its kind or not.</summary>
internal sealed class TemplateFinder(ManifestObject owner, List<PodTemplate> found)
{
    private bool isInline;

    /// <summary>Whether there may be more templates than were found.</summary>
    public bool MayHaveMore { get; private set; }

    /// <summary>Finds the templates of a kind.</summary>
    public void Find(WorkloadKind kind)
    {
        isInline = (kind.Traits & PodTraits.Inline) != 0;
        foreach (var path in kind.Templates)
        {
            if (path.Length == 0)
                found.Add(new PodTemplate(owner, owner.Root, null, owner.Root, "", "", isInline: false));
            else
                Follow(owner.Root, path, 0, new Place("", "", null));
        }
    }

    /// <summary>Goes on from a map along the rest of a pattern.</summary>
    private void Follow(ManifestMap at, string pattern, int start, Place place)
    {
        var dot = pattern.IndexOf('.', start);
        var end = dot < 0 ? pattern.Length : dot;
        var isMap = pattern[end - 1] == '}';
        var isList = pattern[end - 1] == ']';
        var field = pattern.Substring(start, end - start - (isMap || isList ? 2 : 0));
        var next = end + 1;
        var path = place.Path.Length == 0 ? field : $"{place.Path}.{field}";
        if (at.Field(field) is not { } value)
        {
            MayHaveMore |= at.IsOpen;
        }
        else if (isMap && value is ManifestMap roles)
        {
            MayHaveMore |= roles.IsOpen;
            foreach (var entry in roles)
                Step(at, entry.Value, pattern, next, new Place($"{path}[{entry.Key}]", entry.Key, entry.Value as ManifestMap));
        }
        else if (isList && value is ManifestList items)
        {
            MayHaveMore |= items.IsOpen;
            for (var i = 0; i < items.Count; i++)
                Step(at, items[i], pattern, next, new Place($"{path}[{i}]", NameOf(items[i]), items[i] as ManifestMap));
        }
        else
        {
            Step(at, value, pattern, next, place with { Path = path });
        }
    }

    private void Step(ManifestMap holder, ManifestNode value, string pattern, int next, Place place)
    {
        if (value is not ManifestMap map)
            MayHaveMore |= value is ManifestUnknown;
        else if (next > pattern.Length)
            found.Add(new PodTemplate(owner, holder, place.Item, map, place.Path, place.Role.Length > 0 ? place.Role : RoleOf(pattern), isInline));
        else
            Follow(map, pattern, next, place);
    }

    /// <summary>What the items of lists are called: jobs of a JobSet, groups of a RayCluster.</summary>
    private static string NameOf(ManifestNode item) => item is ManifestMap map ? map.Text("name") ?? map.Text("groupName") ?? "" : "";

    /// <summary>Of a kind with several fields for templates, the field says which it is.</summary>
    private static string RoleOf(string pattern) => pattern.Substring(pattern.LastIndexOf('.') + 1) is var field && field != "template" ? field
        : pattern.EndsWith(".headGroupSpec.template", StringComparison.Ordinal) ? "head" : "";

    /// <summary>How far a pattern was followed, and the item of a map or list that it went through.</summary>
    private readonly record struct Place(string Path, string Role, ManifestMap? Item);
}
