using Kubewright.Generators.Catalog;

namespace Kubewright.Generators.Emission;

/// <summary>Writes documentation comments.</summary>
internal static class DocumentationEmitter
{
    public static void Write(SourceWriter writer, DocumentationModel documentation)
    {
        if (documentation.Cref is { } cref)
        {
            writer.Line($"/// <inheritdoc cref=\"global::{cref}\"/>");
            return;
        }

        var lines = Escape(documentation.Text ?? "").Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        if (lines.Count <= 1)
        {
            writer.Line($"/// <summary>{(lines.Count == 0 ? "" : lines[0])}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        foreach (var line in lines)
            writer.Line("/// " + line);
        writer.Line("/// </summary>");
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "");
}
