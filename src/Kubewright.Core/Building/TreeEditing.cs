namespace Kubewright.Building;

/// <summary>
/// How builders change a tree. Running builders and the reader of their source code call the same functions, so that both get the same tree.
/// </summary>
/// <remarks>
/// Source code leaves some things unknown: a value (<see cref="ManifestUnknown"/>), which may be no value at all, and what is in an open list or map. What is
/// made in a place where something unknown may have been before is open itself. A running program has nothing unknown.
/// </remarks>
public static class TreeEditing
{
    /// <summary>The object in a field; made where there is none.</summary>
    /// <param name="map">The object that has the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="origin">Where it is made.</param>
    public static ManifestMap Object(ManifestMap map, string field, Origin? origin = null)
    {
        if (map[field] is ManifestMap found)
            return found;
        var made = new ManifestMap(origin, MayHaveBeenThere(map, field));
        map.SetField(field, made);
        return made;
    }

    /// <summary>The list in a field; made where there is none.</summary>
    /// <inheritdoc cref="Object"/>
    public static ManifestList Items(ManifestMap map, string field, Origin? origin = null)
    {
        if (map[field] is ManifestList found)
            return found;
        var made = new ManifestList(origin, MayHaveBeenThere(map, field));
        map.SetField(field, made);
        return made;
    }

    /// <summary>The object under a key of a map in a field; made where there is none.</summary>
    /// <param name="map">The object that has the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="key">The key; one that is not a string is not known.</param>
    /// <param name="origin">Where it is made.</param>
    public static ManifestMap Entry(ManifestMap map, string field, ManifestNode key, Origin? origin = null)
    {
        var entries = Object(map, field, origin);
        if (key is not ManifestScalar { Text: var name })
        {
            entries.OpenDeep();
            return new ManifestMap(origin, isOpen: true);
        }

        if (entries[name] is ManifestMap found)
            return found;
        var made = new ManifestMap(origin, MayHaveBeenThere(entries, name));
        entries.Set(name, made, key.Origin);
        return made;
    }

    /// <summary>Puts an entry into the map in a field.</summary>
    /// <inheritdoc cref="Entry"/>
    public static void SetEntry(ManifestMap map, string field, ManifestNode key, ManifestNode value, Origin? origin = null) =>
        SetEntry(Object(map, field, origin), key, value);

    /// <summary>Puts an entry into a map with keys of the user's own.</summary>
    public static void SetEntry(ManifestMap entries, ManifestNode key, ManifestNode value)
    {
        if (key is ManifestScalar { Text: var name })
            entries.Set(name, value, key.Origin);
        else
            entries.Forget();
    }

    /// <summary>A new object at the end of the list in a field.</summary>
    /// <inheritdoc cref="Object"/>
    public static ManifestMap Append(ManifestMap map, string field, Origin? origin = null)
    {
        var item = new ManifestMap(origin);
        Items(map, field, origin).Add(item);
        return item;
    }

    /// <summary>The object with the given keys in the list in a field; made where there is none.</summary>
    /// <param name="map">The object that has the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="isNew">Whether it was made.</param>
    /// <param name="origin">Where it is made.</param>
    public static ManifestMap Item(ManifestMap map, string field, ItemKey[] keys, out bool isNew, Origin? origin = null)
    {
        var items = Items(map, field, origin);
        var isCertainlyNew = !items.IsOpen;
        isNew = false;
        foreach (var item in items)
        {
            if (item is not ManifestMap candidate)
            {
                isCertainlyNew &= item is not ManifestUnknown;
                continue;
            }

            var isIt = AreIn(candidate, keys);
            if (isIt is true)
                return candidate;
            if (isIt is null)
            {
                // Either this one is edited, or another one is made: afterwards neither is fully known.
                isCertainlyNew = false;
                candidate.OpenDeep();
                items.Open();
            }
        }

        isNew = true;
        var made = new ManifestMap(origin, isOpen: !isCertainlyNew);
        foreach (var key in keys)
        {
            if (key.Value is not null)
                made.SetField(key.Field, key.Value);
        }

        items.Add(made);
        return made;
    }

    /// <summary>The object with the same keys as a finished one in the list in a field; made where there is none.</summary>
    /// <param name="map">The object that has the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="keys">The keys; their values are those of <paramref name="finished"/>.</param>
    /// <param name="finished">The finished object.</param>
    /// <param name="origin">Where it is made.</param>
    public static void PutItem(ManifestMap map, string field, ItemKey[] keys, ManifestMap finished, Origin? origin = null)
    {
        var own = Array.ConvertAll(keys, key => key.Of(finished));
        Item(map, field, own, out _, origin).Assign((ManifestMap)finished.DeepClone());
    }

    /// <summary>Whether an item has all the keys; <see langword="null"/> where nobody knows.</summary>
    private static bool? AreIn(ManifestMap item, ItemKey[] keys)
    {
        bool? all = true;
        foreach (var key in keys)
        {
            if (key.IsIn(item))
                continue;
            if (!key.MayBeIn(item))
                return false;
            all = null;
        }

        return all;
    }

    private static bool MayHaveBeenThere(ManifestMap map, string key) => map[key] is { } value ? value is ManifestUnknown : map.IsOpen;
}
