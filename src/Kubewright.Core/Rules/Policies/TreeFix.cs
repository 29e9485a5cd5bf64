namespace Kubewright.Rules;

/// <summary>Makes fixes, in the words of menus.</summary>
internal static class TreeFix
{
    /// <summary>Sets a value at the end of a path of field names, with the maps on the way that are missing.</summary>
    public static ManifestFix Set(string title, ManifestMap start, ManifestNode value, params string[] path) => new(title, SetEdit(start, value, path));

    /// <summary>Adds an item to a list, with the list where it is missing.</summary>
    public static ManifestFix Append(string title, ManifestMap owner, string field, ManifestNode item) =>
        new(title, owner.List(field) is { } list ? new AppendItem(list, item) : new SetField(owner, field, new ManifestList([item])));

    /// <summary>Removes an item from a list; the list, too, where nothing is left. <see langword="null"/> where it is not there.</summary>
    public static ManifestFix? RemoveItem(string title, ManifestMap owner, string field, ManifestNode item) => owner.List(field) is not { } list ? null
        : new(title, list is { Count: 1, IsOpen: false } ? new RemoveField(owner, field) : new RemoveItem(list, item));

    /// <summary>Gives an entry of a map another key.</summary>
    public static ManifestFix Rename(string title, ManifestMap map, string from, string to) => new(title, new RenameField(map, from, to));

    /// <summary>Removes what is at the end of a path of field names, with the maps on the way in which nothing is left.</summary>
    public static ManifestFix Remove(string title, ManifestMap start, params string[] path) => new(title, RemoveEdit(start, path));

    /// <summary>The change by which <see cref="Remove"/> removes.</summary>
    public static RemoveField RemoveEdit(ManifestMap start, params string[] path)
    {
        var maps = new List<ManifestMap> { start };
        while (maps.Count < path.Length)
            maps.Add(maps[maps.Count - 1].Map(path[maps.Count - 1])!);
        var depth = path.Length - 1;
        while (depth > 0 && maps[depth] is { Count: 1, IsOpen: false })
            depth--;
        return new RemoveField(maps[depth], path[depth]);
    }

    /// <summary>The changes by which all requests and limits of some resources go, with the maps in which nothing is left.</summary>
    public static IReadOnlyList<ManifestEdit> RemoveResources(ManifestMap owner, Func<string, bool> isOne)
    {
        var edits = new List<ManifestEdit>();
        if (owner.Map("resources") is not { } resources)
            return edits;
        foreach (var list in new[] { "limits", "requests" })
        {
            if (resources.Map(list) is not { } amounts)
                continue;
            var gone = amounts.Select(amount => amount.Key).Where(isOne).ToList();
            if (gone.Count == amounts.Count && !amounts.IsOpen)
                edits.Add(new RemoveField(resources, list));
            else
                edits.AddRange(gone.Select(resource => new RemoveField(amounts, resource)));
        }

        return edits.Count == resources.Count && !resources.IsOpen && edits.TrueForAll(edit => edit.Target == resources) ? [new RemoveField(owner, "resources")] : edits;
    }

    private static SetField SetEdit(ManifestMap start, ManifestNode value, string[] path)
    {
        var map = start;
        var depth = 0;
        while (depth < path.Length - 1 && map.Map(path[depth]) is { } next)
        {
            map = next;
            depth++;
        }

        for (var i = path.Length - 1; i > depth; i--)
            value = ManifestMap.Of((path[i], value));
        return new SetField(map, path[depth], value);
    }
}
