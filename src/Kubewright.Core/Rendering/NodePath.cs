using System.Globalization;
using System.Text;

namespace Kubewright.Rendering;

/// <summary>
/// Finds the path of a node by looking for it. Writers need a path only for an error, so they do not carry one along.
/// </summary>
internal static class NodePath
{
    /// <summary>The path of the first place where the tree has this very node; empty for the root.</summary>
    public static string Find(ManifestNode root, ManifestNode node)
    {
        var path = new StringBuilder();
        return Find(root, node, path, TextLimits.Depth) ? path.ToString() : string.Empty;
    }

    /// <summary>Appends a key as the API server does: <c>.name</c>, or <c>[name]</c> for a key that is no identifier.</summary>
    public static void AppendKey(StringBuilder path, string key)
    {
        if (!IsIdentifier(key))
        {
            path.Append('[').Append(key).Append(']');
            return;
        }

        if (path.Length > 0)
            path.Append('.');
        path.Append(key);
    }

    private static bool Find(ManifestNode at, ManifestNode node, StringBuilder path, int depth)
    {
        if (ReferenceEquals(at, node))
            return true;
        if (depth == 0)
            return false;
        var length = path.Length;
        if (at is ManifestMap map)
        {
            foreach (var entry in map)
            {
                AppendKey(path, entry.Key);
                if (Find(entry.Value, node, path, depth - 1))
                    return true;
                path.Length = length;
            }
        }
        else if (at is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                path.Append('[').Append(i.ToString(CultureInfo.InvariantCulture)).Append(']');
                if (Find(list[i], node, path, depth - 1))
                    return true;
                path.Length = length;
            }
        }

        return false;
    }

    private static bool IsIdentifier(string key)
    {
        foreach (var c in key)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$' or '-'))
                return false;
        }

        return key.Length > 0;
    }
}
