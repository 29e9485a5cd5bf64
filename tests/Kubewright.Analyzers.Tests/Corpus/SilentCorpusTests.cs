using Kubewright.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Corpus;

/// <summary>No false alarm: tricky programs of which nothing is certain, or nothing is wrong.</summary>
public sealed class SilentCorpusTests(SilentCorpusTests.Corpus corpus) : IClassFixture<SilentCorpusTests.Corpus>
{
    /// <summary>The rules that the programs set traps for: what the server would reject, and these policies.</summary>
    private static readonly string[] Watched = ["KW1", "KW22", "KW2000", "KW2001", "KW2002", "KW2003", "KW2020", "KW2021", "KW2040", "KW2042", "KW3000", "KW3003", "KW400", "KW403", "KW406", "KW5000", "KW5005"];

    public static TheoryData<string> Programs => [.. Names];

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)[..^4].Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static string Folder => RepositoryFolder.PathOf("tests", "Kubewright.Analyzers.Tests", "Corpus", "Silent");

    [Theory]
    [MemberData(nameof(Programs))]
    public void Is_silent(string program)
    {
        var found = corpus.Diagnostics.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == program && Watched.Any(id => diagnostic.Id.StartsWith(id, StringComparison.Ordinal)));
        Assert.True(!found.Any(), string.Join('\n', found));
    }

    [Fact]
    public void Has_at_least_sixty_programs() => Assert.True(Names.Count() >= 60);

    [Fact]
    public void Says_nothing_of_what_the_programs_share() =>
        Assert.DoesNotContain(corpus.Diagnostics, diagnostic => diagnostic.Location.SourceTree!.FilePath == "Prelude.cs" && Watched.Any(id => diagnostic.Id.StartsWith(id, StringComparison.Ordinal)));

    /// <summary>All programs, each in a class of its own, analyzed at once.</summary>
    public sealed class Corpus : IAsyncLifetime
    {
        public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

        public async Task InitializeAsync()
        {
            var prelude = CSharpSyntaxTree.ParseText(await File.ReadAllTextAsync(Path.Combine(Folder, "..", "Prelude.txt")), Compiler.Options, path: "Prelude.cs");
            var trees = Names.Select(name =>
                CSharpSyntaxTree.ParseText($"public class {name.Replace('/', '_')}\n{{\n{File.ReadAllText(Path.Combine(Folder, name + ".txt"))}}}\n", Compiler.Options, path: name));
            Compilation compilation = Compiler.Compile().AddSyntaxTrees(trees.Prepend(prelude));
            Compiler.AssertNoErrors(compilation);
            Diagnostics = await Compiler.AnalyzeAsync(compilation);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
