namespace Kubewright.Docs;

/// <summary>A page of the documentation.</summary>
/// <param name="Path">Its path from the root of the repository, with slashes.</param>
/// <param name="Blocks">Its blocks of code, in order.</param>
internal sealed record Page(string Path, IReadOnlyList<CodeBlock> Blocks)
{
    public static string Root => RepositoryFolder.Root;

    /// <summary>The documentation, the README, and the READMEs of the packages.</summary>
    public static IEnumerable<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Root, "src"), "README.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }))
            .Append(System.IO.Path.Combine(Root, "README.md"))
            .Select(path => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static Page Read(string path)
    {
        var blocks = new List<CodeBlock>();
        var lines = File.ReadAllLines(System.IO.Path.Combine(Root, path));
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = lines[i].TrimStart();
            if (!fence.StartsWith("```", StringComparison.Ordinal))
                continue;
            var indent = lines[i].Length - fence.Length;
            var end = i + 1;
            while (end < lines.Length && lines[end].TrimStart() != "```")
                end++;
            Assert.True(end < lines.Length, $"{path}({i + 1}): this block has no end");
            var text = string.Join('\n', lines[(i + 1)..end].Select(line => line.Length >= indent ? line[indent..] : line.TrimStart()));
            blocks.Add(CodeBlock.Of(fence[3..], text, $"{path}({i + 1})"));
            i = end;
        }

        return new(path, blocks);
    }
}
