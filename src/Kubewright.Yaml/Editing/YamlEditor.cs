using System.Text;
using YamlDotNet.Core;

namespace Kubewright.Editing;

/// <summary>Makes changes of a tree in the text that it was read from: nothing else in the text changes, comments and layout included.</summary>
public static class YamlEditor
{
    /// <summary>Makes changes in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="documents">What <see cref="YamlReader.ReadAll"/> read from it. The changes are made in these trees, too, whether the text can be changed or not.</param>
    /// <param name="edits">The changes, of nodes in these documents.</param>
    /// <returns>
    /// The new text; <see langword="null"/> where it cannot be had this way: a node comes from an alias, or a comment is in the way. It is read
    /// again before it is given out, and says exactly what the changed trees say.
    /// </returns>
    public static string? Apply(string text, IReadOnlyList<ManifestNode> documents, IReadOnlyList<ManifestEdit> edits)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        var mark = text.Length > 0 && text[0] == '\uFEFF' ? "\uFEFF" : "";
        var changed = Change(text.Substring(mark.Length), edits);
        foreach (var edit in edits)
            edit.Apply();
        return changed is not null && Says(changed, documents) ? mark + changed : null;
    }

    private static string? Change(string text, IReadOnlyList<ManifestEdit> edits)
    {
        try
        {
            var writer = new EditWriter(text, TextSpans.Read(text), edits);
            var changes = new List<TextChange>(edits.Count);
            foreach (var edit in edits)
            {
                if (writer.Write(edit) is not { } written)
                    return null;
                changes.AddRange(written);
            }

            return Replace(text, changes);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static string? Replace(string text, List<TextChange> changes)
    {
        var result = new StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var change in changes.OrderBy(change => change.Start).ThenBy(change => change.End).ThenByDescending(change => change.Column))
        {
            if (change.Start < at)
                return null;
            result.Append(text, at, change.Start - at).Append(change.Text);
            at = change.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static bool Says(string text, IReadOnlyList<ManifestNode> documents)
    {
        try
        {
            var read = YamlReader.ReadAll(text);
            return read.Count == documents.Count && !read.Where((document, index) => !ManifestNode.DeepEquals(document, documents[index])).Any();
        }
        catch (ManifestFormatException)
        {
            return false;
        }
    }
}
