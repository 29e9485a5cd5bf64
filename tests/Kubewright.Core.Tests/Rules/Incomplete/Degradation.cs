namespace Kubewright.Rules.Incomplete;

/// <summary>Makes incomplete trees of complete ones, as a reader of source code would see them: values that are not known, maps and lists that may have more.</summary>
internal sealed class Degradation(Random random)
{
    /// <summary>A copy in which about so many things are not known.</summary>
    public ManifestNode Apply(ManifestNode node, int times)
    {
        for (var i = 0; i < times; i++)
            node = Change(node, random.Next(Math.Max(1, Count(node))));
        return node;
    }

    /// <summary>How many nodes there are, the root aside.</summary>
    private static int Count(ManifestNode node) => node switch
    {
        ManifestMap map => map.Sum(entry => 1 + Count(entry.Value)),
        ManifestList list => list.Sum(item => 1 + Count(item)),
        _ => 0,
    };

    /// <summary>A copy in which the node of a number, in the order of the text, is not known or left out.</summary>
    private ManifestNode Change(ManifestNode node, int at)
    {
        if (node is ManifestMap map)
        {
            var entries = new List<(string Key, ManifestNode Value)>();
            var isOpen = map.IsOpen;
            foreach (var (key, value) in map)
            {
                if (at-- != 0)
                    entries.Add((key, at >= 0 && at < Count(value) ? Change(value, at) : value));
                else if (random.Next(2) == 0)
                    entries.Add((key, new ManifestUnknown()));
                else
                    isOpen = true;
                at -= at >= 0 ? Count(value) : 0;
            }

            var copy = new ManifestMap(isOpen: isOpen);
            foreach (var (key, value) in entries)
                copy.Set(key, value);
            return copy;
        }

        if (node is not ManifestList list)
            return node;
        var items = new List<ManifestNode>();
        var open = list.IsOpen;
        foreach (var item in list)
        {
            if (at-- != 0)
                items.Add(at >= 0 && at < Count(item) ? Change(item, at) : item);
            else if (random.Next(2) == 0)
                items.Add(new ManifestUnknown());
            else
                return Open(items);
            at -= at >= 0 ? Count(item) : 0;
        }

        return open ? Open(items) : new ManifestList(items);
    }

    /// <summary>The rest of a list is left out with an item, so that indices stay as they are.</summary>
    private static ManifestList Open(List<ManifestNode> items)
    {
        var list = new ManifestList(isOpen: true);
        foreach (var item in items)
            list.Add(item);
        return list;
    }
}
