namespace Kubewright.Cli.Checking;

/// <summary>Makes text that comes from files fit to print: nothing in it ends a line or controls a terminal.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsControl(text[i]))
                return string.Concat(text.Select(c => IsControl(c) ? ' ' : c));
        }

        return text;
    }

    /// <summary>Control characters, and those that end a line or turn the direction of writing.</summary>
    private static bool IsControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
