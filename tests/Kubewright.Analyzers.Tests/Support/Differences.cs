namespace Kubewright.Analyzers.Tests.Support;

/// <summary>Where two trees differ.</summary>
internal static class Differences
{
    public static void AssertNone(ManifestNode expected, ManifestNode actual, string program)
    {
        if (!ManifestNode.DeepEquals(expected, actual))
            Assert.Fail($"{Find(expected, actual, "")}\n{program}");
    }

    private static string Find(ManifestNode? expected, ManifestNode? actual, string path)
    {
        if (expected is null || actual is null || expected.Kind != actual.Kind)
            return $"{path}: {Text(expected)} when it runs, {Text(actual)} when it is read";
        if (actual.IsOpen)
            return $"{path}: open";
        if (expected is ManifestMap map && actual is ManifestMap other)
        {
            foreach (var key in map.Select(entry => entry.Key).Union(other.Select(entry => entry.Key)))
            {
                if (map[key] is not { } one || other[key] is not { } two || !ManifestNode.DeepEquals(one, two))
                    return Find(map[key], other[key], $"{path}.{key}");
            }
        }
        else if (expected is ManifestList list && actual is ManifestList items)
        {
            for (var i = 0; i < Math.Max(list.Count, items.Count); i++)
            {
                if (i >= list.Count || i >= items.Count || !ManifestNode.DeepEquals(list[i], items[i]))
                    return Find(i < list.Count ? list[i] : null, i < items.Count ? items[i] : null, $"{path}[{i}]");
            }
        }

        return $"{path}: {Text(expected)} when it runs, {Text(actual)} when it is read";
    }

    private static string Text(ManifestNode? node) => node switch
    {
        null => "nothing",
        ManifestScalar scalar => $"{scalar.Kind} '{scalar.Text}'",
        _ => node.Kind.ToString(),
    };
}
