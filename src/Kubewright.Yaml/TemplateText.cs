namespace Kubewright;

/// <summary>Templates that lie where manifests are looked for, such as those of a Helm chart.</summary>
internal static class TemplateText
{
    private const string Opening = "{{";

    /// <summary>Says of a text that is not YAML that it is a template of YAML; <see langword="null"/> where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The line of the file on which it starts.</param>
    /// <param name="file">The path of the file.</param>
    public static ManifestFormatException? Explain(string text, int firstLine, string file)
    {
        var line = firstLine;
        foreach (var content in text.Split('\n'))
        {
            var at = content.IndexOf(Opening, StringComparison.Ordinal);

            // Braces in quotes and in comments are YAML.
            if (at >= 0 && content.IndexOfAny(['"', '\'', '#'], 0, at) < 0)
                return new ManifestFormatException("This is a template, which becomes YAML when it is rendered. Check what it renders: helm template … | kubewright check -.", new Origin(file, line, at + 1, Opening.Length));
            line++;
        }

        return null;
    }
}
