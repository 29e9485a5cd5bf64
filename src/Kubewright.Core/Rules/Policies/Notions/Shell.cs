using System.Globalization;

namespace Kubewright.Rules;

/// <summary>Commands that a shell reads.</summary>
internal static class Shell
{
    private static readonly char[] Separators = [' ', '\t', '\n', '\r', ';', '&', '|', '(', ')', '{', '}', '"', '\''];

    /// <summary>Whether a program is a shell, with or without its path.</summary>
    public static bool IsShell(string program) => BaseName(program) is "sh" or "bash" or "ash" or "dash" or "zsh" or "ksh";

    /// <summary>A program without its path.</summary>
    public static string BaseName(string program) => program.Substring(program.LastIndexOf('/') + 1);

    /// <summary>The script of a command such as <c>sh -c script</c>, or <see langword="null"/>.</summary>
    public static string? Script(IReadOnlyList<string> command)
    {
        if (command.Count < 3 || !IsShell(command[0]))
            return null;
        for (var i = 1; i < command.Count - 1 && command[i].StartsWith("-", StringComparison.Ordinal); i++)
        {
            if (command[i].EndsWith("c", StringComparison.Ordinal) && !command[i].StartsWith("--", StringComparison.Ordinal))
                return command[i + 1];
        }

        return null;
    }

    /// <summary>How many seconds a command certainly sleeps: as <c>sleep 10</c>, or in a script; <see langword="null"/> where it does not say.</summary>
    public static decimal? SleepSeconds(IReadOnlyList<string> command)
    {
        var words = Script(command) is { } script ? script.Split(Separators, StringSplitOptions.RemoveEmptyEntries) : command.Count == 2 ? command : [];
        decimal? sum = null;
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (BaseName(words[i]) == "sleep" && Seconds(words[i + 1]) is { } seconds)
                sum = (sum ?? 0) + seconds;
        }

        return sum;
    }

    private static decimal? Seconds(string text)
    {
        var unit = text.Length == 0 ? 0 : text[text.Length - 1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        var number = unit == 0 ? text : text.Substring(0, text.Length - 1);
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e9m ? value * Math.Max(unit, 1) : null;
    }
}
