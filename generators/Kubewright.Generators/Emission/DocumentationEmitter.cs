using System.Text;
using Kubewright.Generators.Catalog;

namespace Kubewright.Generators.Emission;

/// <summary>Writes documentation comments.</summary>
internal static class DocumentationEmitter
{
    /// <summary>Everything that C# takes for the end of a line.</summary>
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    public static void Write(SourceWriter writer, DocumentationModel documentation)
    {
        if (documentation.Cref is { } cref)
            writer.Line($"/// <inheritdoc cref=\"global::{cref}\"/>");
        else
            WriteSummary(writer, (documentation.Text ?? "").Split(LineEnds).Select(l => l.Trim()).Where(l => l.Length > 0).Select(Escape).ToList());
    }

    /// <summary>A summary that is one piece of code.</summary>
    public static void WriteCode(SourceWriter writer, string code) => writer.Line($"/// <summary>{Code(code)}</summary>");

    /// <summary>A piece of code in a line of documentation.</summary>
    public static string Code(string code) => $"<c>{Escape(string.Join(" ", code.Split(LineEnds)))}</c>";

    private static void WriteSummary(SourceWriter writer, List<string> lines)
    {
        if (lines.Count <= 1)
        {
            writer.Line($"/// <summary>{lines.FirstOrDefault()}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        foreach (var line in lines)
            writer.Line("/// " + line);
        writer.Line("/// </summary>");
    }

    /// <summary>Text as XML; what XML has no way to say is left out.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else if (c == '\t' || (c >= ' ' && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')))
                escaped.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => c.ToString() });
        }

        return escaped.ToString();
    }
}
