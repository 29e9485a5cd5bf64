using Kubewright.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright;

/// <summary>Finds the comments of a YAML text that silence rules.</summary>
public static class SuppressionComments
{
    /// <summary>Finds them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The path for origins.</param>
    /// <returns>The comments in order; those behind a place that cannot be read are left out.</returns>
    public static IReadOnlyList<SuppressionComment> Find(string text, string? file = null)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (text.IndexOf(SuppressionComment.Mark, StringComparison.Ordinal) < 0)
            return [];
        var found = new List<SuppressionComment>();
        var lines = text.Split('\n');
        try
        {
            var scanner = new Scanner(new StringReader(text.TrimStart('\uFEFF')), skipComments: false);
            while (scanner.MoveNext())
            {
                if (scanner.Current is Comment comment && comment.Value.Trim() is var said && said.StartsWith(SuppressionComment.Mark, StringComparison.Ordinal))
                    found.Add(new(said.Substring(SuppressionComment.Mark.Length), OriginOf(comment, file), TargetOf(comment, lines)));
            }
        }
        catch (YamlException)
        {
            // The reader of the manifests reports it.
        }

        return found;
    }

    private static Origin OriginOf(Comment comment, string? file) =>
        new(file, (int)comment.Start.Line, (int)comment.Start.Column, (int)(comment.End.Column - comment.Start.Column));

    /// <summary>The line of the comment, where there is something before it; else the next one that is neither empty nor a comment.</summary>
    private static int TargetOf(Comment comment, string[] lines)
    {
        var line = (int)comment.Start.Line;
        if (lines[line - 1].TrimStart() is not ['#', ..])
            return line;
        while (line < lines.Length && lines[line].TrimStart() is [] or ['#', ..])
            line++;
        return line + 1;
    }
}
