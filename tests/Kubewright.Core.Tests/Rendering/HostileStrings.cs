namespace Kubewright.Rendering;

/// <summary>Strings that YAML writers get wrong.</summary>
internal static class HostileStrings
{
    /// <summary>Strings that some reader takes for something else than text.</summary>
    public static readonly string[] NotText =
    [
        // Null and booleans.
        "", "~", "null", "Null", "NULL", "nULL", "true", "True", "TRUE", "tRue", "false", "False", "FALSE", "fALSE",
        "y", "Y", "n", "N", "yes", "Yes", "YES", "yES", "no", "No", "NO", "nO", "on", "On", "ON", "oN", "off", "Off", "OFF", "oFF",

        // Integers.
        "0", "1", "-1", "+1", "-0", "+0", "00", "007", "017", "-017", "+017", "08", "09", "0755", "0o17", "0O17", "-0o17", "+0o17", "0o_17",
        "0x1F", "0x1f", "0X1F", "-0x1F", "+0x1F", "0x_1", "0x1_F", "0_x1F", "0xdeadbeef", "0xFFFFFFFFFFFFFFFFF", "0b101", "0B101", "-0b101", "+0b1", "0b1_0", "0_b1",
        "1_000", "1__0", "1_", "-_1", "+_1", "1,000", "1,2,3", "123456789", "1234567", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "18446744073709551615", "18446744073709551616", "99999999999999999999", "99999999999999999999999999999999999999999",

        // Floats.
        "1.0", "1.", ".5", "-.5", "+.5", "0.1", "-1.5", "+1.5", "1e3", "1E3", "1e+3", "1e-3", "-1e3", "+1e3", "1.e3", "1.5e3", "1.5E+3", ".5e1", "12e4567", "1e400", "1e-400",
        "685230.15e+03", "1_000.5", "1.5_0", "1_e3", "1e_3", "1e1_0", "3E_-143", "1e+_3", "00.5", "01.5", ".", "-.", "+.", ".inf", ".Inf", ".INF", ".iNF", "-.inf", "+.inf", "-.Inf", "-.INF", ".nan", ".NaN", ".NAN",

        // Sexagesimal numbers, dates and times.
        "12:30", "1:30", "190:20:30", "190:20:30.15", "-1:30", "+1:30", "1:30:", "12:30:45", "22:22", "8080:80", "1_0:30", "0:0", "00:00",
        "2001-01-01", "2001-1-1", "2001-12-14", "2001-12-14T21:59:43Z", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-12-15 2:59:43.10", "2024-02-30", "0000-00-00",

        // Special keys, and symbols of Ruby.
        "=", "<<", ":symbol", "::", ":1", ":",
    ];

    /// <summary>Strings that YAML takes for its own signs.</summary>
    public static readonly string[] Signs =
    [
        " ", "  ", "a ", " a", " a ", "a  ", "\t", "\ta", "a\t", "a\tb", "a: b", "a:", "a: ", "a :b: ", "a #b", "a # b", " #", "# a", "#", "#a", "a: #", ": a", ":\t", "a:\tb", "a\t#b",
        "-", "- ", "- a", "--", "---", "--- ", "--- a", "---a", "----", "...", "... ", "... a", "...a", "....", "..", "?", "? ", "? a", "?a", "-a", "-:", "-: a", "?:", "-?", "-#", "- - a", "-\ta", "?\ta",
        "[", "]", "{", "}", "[]", "{}", "[a", "a]", "[a]", "{a", "a}", "{a: b}", "a[b]", "a{b}", ",", ",a", "a,", "a, b", "a,b",
        "&", "&a", "& a", "a&b", "*", "*a", "* a", "a*b", "a *b", "0 3 * * *", "!", "!a", "! a", "!!str a", "!<a> b", "a!", "|", "| a", "|a", "a|b", ">", "> a", ">a", "a>b", ">-", "|+",
        "'", "''", "'a'", "a'b", "it's", "\"", "\"\"", "\"a\"", "a\"b", "'\"", "\\", "\\n", "a\\b", "\\\"", "\"\\", "%", "%a", "%YAML 1.2", "a%", "@", "@a", "a@b", "`", "`a`", "a`b",
        "<", "<a>", "<<a", "<<:", "=a", "==", "~a", "~/a", "a~", "$", "${A}", "$(A)", "^", "(", ")", "*.example.com", "{{ .Values.a }}", "{{a}}", "#!/bin/sh",
        "key: value: x", "a: b # c", "http://a: b", "- a: b", "? a : b", "a\u00a0", "\u00a0a", "\u00a0", "a:\u00a0b", "a \u00a0#b", "\u3000", "a\u2003: b",
    ];

    /// <summary>Strings with characters that need an escape, or might.</summary>
    public static readonly string[] Characters =
    [
        "\0", "a\0b", "\u0001", "\u0007", "\b", "\u000b", "\f", "\u001b", "\u001b[31mred\u001b[0m", "\u001f", "\u007f", "a\u007fb", "\u0080", "\u0084", "\u0085", "a\u0085b", "\u0086", "\u009f",
        "\u2028", "a\u2028b", "\u2029", "a\u2029b", "\ufeff", "\ufeffa", "a\ufeffb", "\ufffe", "\uffff", "a\uffffb", "\ufffd", "\ufdd0", "\ue000", "\ud7ff",
        "\u00e9", "e\u0301", "caf\u00e9", "\u65e5\u672c\u8a9e", "\u0645\u0631\u062d\u0628\u0627", "\ud83d\ude00", "a\ud83d\ude00b", "\ud83d\udc69\u200d\ud83d\udcbb", "\ud800\udc00", "\udbff\udfff", "\ud83f\udffe", "\u200b", "\u200e", "\u202e",
        "\u00e9: a", "\u00e9 #a", "\u00e9 ", "\u00e9:", "-\u00e9", "- \u00e9", "\ud83d\ude00: \ud83d\ude00", "\u0661", "\uff11", "\u2212" + "1", "\u0085a", "a\u0085", "\u2028a: b", "\u00ad",
    ];

    /// <summary>Strings of several lines.</summary>
    public static readonly string[] Lines =
    [
        "\n", "\n\n", "\n\n\n", "\na", "\n\na", "a\n", "a\n\n", "a\n\n\n", "a\nb", "a\nb\n", "a\n\nb", "a\n\n\nb\n\n", " a\nb", "  a\n b\n", " \na", " \n", "  \n\n", "\n a\nb", "\n  a\nb\n", "\n \na", "a\n ", "a\n  \n", "a\n \nb", "a\n \n\n", "a \nb ",
        "a\n b\n  c\n", "\ta\nb", "a\n\tb", "a\n\tb\n", "a\n\t\n", "a\n\t", "a\n \tb", "\n\ta", " \ta\nb", "a\tb\nc", "a\t\nb\t", "\t\n", "\n\t",
        "\r", "\r\n", "a\r", "a\r\n", "a\r\nb", "a\r\nb\r\n", "a\n\rb", "\ra", "a\rb", "a\n\r\n", "\r\n\r\n",
        "# a\nb", "#a\n#b\n", "a\n# b\n", "a: b\nc: d\n", "- a\n- b\n", "---\na: b\n", "a\n---\nb\n", "...\na", "a\n...\n", "%YAML 1.2\n---\n", "\"a\nb\"", "'a\nb'", "|\n a", "> a\n", "[a,\nb]", "{a:\nb}", "&a\nb", "*a\nb", "!a\nb", "? a\n: b\n", "~\n", "null\n", "1\n", "true\n", "12:30\n",
        "a\u0085\nb", "a\n\u2028b", "a\n\u2029", "a\n\ufeffb", "\ufeffa\nb", "a\n\u0007", "a\n\0", "a\n\u007f", "caf\u00e9\n\ud83d\ude00\n", "\u00a0\na", "\u00e9\n", "\n\u00e9",
        "#!/bin/sh\nset -eu\nexec python -m torch.distributed.run \\\n  --nnodes=2 train.py\n", "import sys\n\ndef main():\n\treturn 0\n", "{\n  \"a\": [1, 2],\n  \"b\": null\n}\n", "all:\n\techo hi\n\n\n", "    indented\n  less\nnot\n", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "last line with spaces\n   ", "last line with spaces\n   \n\n", "  \n  a\n", "     \na\n", "\n     \n a\n",
    ];

    /// <summary>Long strings.</summary>
    public static readonly string[] Long =
    [
        new('a', 999), new('a', 1000), new('a', 1001), new('a', 1024), new('a', 1025), new('a', 5000), new('1', 1100), new('"', 600), new('\u00e9', 600), string.Join(' ', Enumerable.Repeat("word", 400)),
        string.Join("\n", Enumerable.Repeat("line", 300)) + "\n", new('\n', 1100), "- " + new string('a', 1100), new string('a', 1100) + ":", string.Concat(Enumerable.Repeat("\ud83d\ude00", 600)), new('\u0001', 300),
    ];

    /// <summary>Strings of about a million characters, each with another way to be written.</summary>
    public static readonly string[] Huge =
    [
        new('a', 1 << 20), new('"', 1 << 20), string.Concat(Enumerable.Repeat("a line of text\n", 70_000)), string.Concat(Enumerable.Repeat("\u65e5\u672c\ud83d\ude00", 262_144)),
    ];

    /// <summary>All but the huge ones, each once.</summary>
    public static readonly string[] All = [.. new[] { NotText, Signs, Characters, Lines, Long }.SelectMany(s => s).Distinct()];
}
