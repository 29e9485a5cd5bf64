using System.Globalization;
using System.Text;
using CsCheck;
using Kubewright.Schemas;
using Xunit.Abstractions;

namespace Kubewright.Text;

/// <summary>The reader of regular YAML says what the general one says, with the same places, or nothing.</summary>
public sealed class RegularYamlTests(ITestOutputHelper log)
{
    private static readonly string[] Starts = ["", "", "- ", "- - ", "-", "-  ", "a: ", "b: ", "c:", "- d: ", "- a:", "'e f': ", "\"g\": ", "1: ", "y: ", "~: ", "? ", "h : ", "--- ", "i:j: ", "a *b: "];

    private static readonly string[] Values =
    [
        "", "", "x", "x y", "1", "1.5", "true", "null", "~", "-x", "--", "- x", "a: b", "x:y", "x: ", "x:", ":x", "'x'", "'it''s'", "'x", "y'", "\"x\"", "\"\\n\\\"\"", "\"\\u00e9\"", "\"x \\",
        "[]", "{}", "[a, b]", "{a: b}", "[", "{a: 1, 'b': [\"c\", d e ], f: {}}", "[a:b, c]", "[a: b]", "[a,]", "[a]b", "|", "|-", "|+", ">", ">-", ">+", "|2", "| # c", "# c", "x # c", "x #c", "x#c", "#", "&a x", "*a", "!!str 1", "%", "@", "`", "---", "...", "<<", "=", "x  ", "' x  ", "é", "\u00a0x", "x *y", "\ud83d\ude00", "&& y", "(x)", "^x$", "\\", ".5", "+1", "\t", "\r", "\ufeff", "\u0085",
    ];

    private static readonly string[] PiecesInBrackets = [", ", ", ", ", ", ": ", ": ", ",", ":", "a", "b", "c d", "-", "-e", "1", "~", "'f'", "\"g\"", "[", "]", "{", "}", "[]", "{a: b}", " ", "#", "*", "&h", "?", "<<", "é", "%", "=", "/"];

    private static readonly Gen<string> Lines = Gen.Select(Gen.Int[0, 4], Gen.Int[0, Starts.Length - 1], Gen.Int[0, Values.Length - 1], (indent, start, value) => new string(' ', indent) + Starts[start] + Values[value]);

    private static readonly Gen<string> Texts = Gen.Select(Lines.Array[1, 9], Gen.Bool, (lines, isEnded) => string.Join("\n", lines) + (isEnded ? "\n" : ""));

    private static readonly Gen<string> PieceInBrackets = Gen.Int[0, PiecesInBrackets.Length - 1].Select(index => PiecesInBrackets[index]);

    /// <summary>Texts that are right but for one line.</summary>
    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, Manifest.Length - 1], Lines, Gen.Bool, (at, line, isAdded) =>
        string.Join("\n", [.. Manifest[..at], isAdded ? Manifest[at] + "\n" + line : line, .. Manifest[(at + 1)..]]) + "\n");

    private static string[] Manifest => """
        # a comment
        apiVersion: v1
        kind: List
        items:
        - kind: A
          text: |
            one
              two

            three
          folded: >-
            one
            two

            three
        - key: x
        -
          spec: {}
          long: one two
            three

            four
          quoted: 'it''s
            long'
          list: []
        - - nested
          - list: "x\n"
            empty:
            other: 1 # comment
        ---
        b:
        - 1

        """.Split('\n');

    [Fact]
    public void Agrees_about_random_texts() => Assert.True(CountRegular(Texts, 60_000) > 1_000);

    [Fact]
    public void Agrees_about_manifests_with_a_line_changed() => Assert.True(CountRegular(Mutated, 20_000) > 1_000);

    [Fact]
    public void Agrees_about_texts_of_a_few_characters() =>
        Assert.True(CountRegular(Gen.Char["a: \n-'\"|>#"].Array[1, 14].Select(c => new string(c)), 60_000) > 1_000);

    [Fact]
    public void Agrees_about_what_is_in_brackets() =>
        Assert.True(CountRegular(Gen.Select(PieceInBrackets.Array[0, 9], Gen.Bool, (pieces, isList) => "a: " + (isList ? "[" : "{") + string.Concat(pieces) + (isList ? "]" : "}")), 60_000) > 1_000);

    [Theory]
    [InlineData("a: 1\nb:\n- x\n- y: z\n")]
    [InlineData("a:\n  b: |\n    text\n\n    more\n  c: ''\n")]
    [InlineData("pattern: ^[a-z]+$\nrule: self.a == 1\n  && self.b\nmessage: 'it''s: long\n\n  text'\n")]
    [InlineData("---\na: []\n---\n# nothing\n---\nb: {}")]
    [InlineData("command: [sh, -c, \"x: y\"] # comment\nenv: [{name: A, value: 'b'}, { name: C }, []]\n")]
    [InlineData("- - a\n  - b\n-\n- c:\n    d:\n  e:\n")]
    public void Reads_what_tools_write(string text) => Assert.True(IsRegularAndAgrees(text));

    [Theory]
    [InlineData("a: &b 1\nc: *b\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("a: [b,\n  c]\n")]
    [InlineData("a: {{ b }}\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: 1\n  b: 2\n")]
    [InlineData("<<: 1\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n")]
    [InlineData("just text\n")]
    [InlineData("a: \"\\x41\"\n")]
    public void Leaves_everything_else_to_the_general_reader(string text) => Assert.Null(RegularYaml.TryRead(text, null));

    [Fact]
    public void Leaves_what_is_too_deep_to_the_general_reader() => Assert.Null(RegularYaml.TryRead(string.Concat(Enumerable.Repeat("- ", 600)) + "a\n", null));

    /// <summary>Definitions are what it is there for: one that it does not read would be read ten times slower.</summary>
    [Fact]
    public void Reads_every_released_definition()
    {
        if (SharedData.Find("upstream", "crds") is not { } folder)
        {
            log.WriteLine("NOT RUN: the released definitions (../shared/upstream/crds) are not beside this clone.");
            return;
        }

        Assert.All(Directory.EnumerateFiles(folder, "*.yaml"), path => Assert.True(IsRegularAndAgrees(new DescriptionRemover(File.ReadAllText(path)).Text)));
    }

    [Fact]
    public void Agrees_about_manifests_of_public_projects()
    {
        if (SharedData.Find("peers") is not { } folder)
        {
            log.WriteLine("NOT RUN: the manifests of public projects (../shared/peers) are not beside this clone.");
            return;
        }

        var texts = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(path => new FileInfo(path).Length < 1_000_000).Select(File.ReadAllText).ToList();
        var regular = texts.Count(IsRegularAndAgrees);
        log.WriteLine($"{regular} of {texts.Count} manifests are regular.");
        Assert.True(regular * 10 > texts.Count * 8, $"{regular} of {texts.Count}");
    }

    private int CountRegular(Gen<string> texts, int count)
    {
        var regular = 0;
        Check.Sample(texts, text => regular += IsRegularAndAgrees(text) ? 1 : 0, iter: count, threads: 1);
        log.WriteLine($"{regular} of {count} texts are regular.");
        return regular;
    }

    private static bool IsRegularAndAgrees(string text)
    {
        IReadOnlyList<ManifestNode>? read;
        try
        {
            read = RegularYaml.TryRead(text, "f");
        }
        catch (ManifestFormatException problem)
        {
            Assert.Equal(problem.Message, Assert.Throws<ManifestFormatException>(() => new YamlTreeBuilder(text, "f").ReadDocuments()).Message);
            return false;
        }

        if (read is null)
            return false;
        Assert.Equal(Describe(new YamlTreeBuilder(text, "f").ReadDocuments()), Describe(read));
        return true;
    }

    private static string Describe(IReadOnlyList<ManifestNode> documents)
    {
        var text = new StringBuilder();
        foreach (var document in documents)
            Describe(text, document, "");
        return text.ToString();
    }

    private static void Describe(StringBuilder text, ManifestNode node, string path)
    {
        text.Append(CultureInfo.InvariantCulture, $"{path} {node.Origin} {node.Origin!.Length} {node.Kind} {(node as ManifestScalar)?.Text}\n");
        if (node is ManifestMap map)
        {
            foreach (var entry in map.Concat(map.Duplicates))
            {
                text.Append(CultureInfo.InvariantCulture, $"{entry.KeyOrigin} {entry.KeyOrigin!.Length} ");
                Describe(text, entry.Value, $"{path}/{entry.Key}");
            }
        }

        for (var i = 0; node is ManifestList list && i < list.Count; i++)
            Describe(text, list[i], $"{path}/{i}");
    }
}
