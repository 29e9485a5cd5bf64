using Kubewright.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Robustness;

/// <summary>The analyzer never throws, whatever the code is like. Programs need not compile: people type.</summary>
public sealed class RobustnessTests
{
    [Theory]
    [InlineData("src/Kubewright")]
    [InlineData("src/Kubewright.Core")]
    [InlineData("src/Kubewright.Cli")]
    [InlineData("generators/Kubewright.Analyzers")]
    [InlineData("samples")]
    [InlineData("tests/Kubewright.Tests")]
    [InlineData("tests/Kubewright.Generators.Tests")]
    [InlineData("tests/Kubewright.Analyzers.Tests")]
    public async Task Reads_this_repository(string folder)
    {
        var files = Directory.EnumerateFiles(RepositoryFolder.PathOf(folder), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        await AnalyzeAsync(files.Select(file => (file, File.ReadAllText(file))));
    }

    [Fact]
    public async Task Reads_odd_programs()
    {
        var random = new Random(4);
        var programs = Directory.GetFiles(RepositoryFolder.PathOf("tests", "Kubewright.Analyzers.Tests", "Corpus"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        await AnalyzeAsync(Enumerable.Range(0, 400).Select(index => ($"Odd{index}.cs", Odd(File.ReadAllText(programs[index % programs.Count]), index, random))));
    }

    [Fact]
    public async Task Reads_a_very_long_chain()
    {
        var calls = string.Concat(Enumerable.Range(0, 1000).Select(i => $".Env(\"A{i}\", \"x\")"));
        await AnalyzeAsync([("Chain.cs", $"class C {{ Container M() => new Container(\"web\"){calls}; }}")]);
    }

    private static async Task AnalyzeAsync(IEnumerable<(string Path, string Text)> files)
    {
        var compilation = Compiler.Compile().AddSyntaxTrees(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Compiler.Options, path: file.Path)));
        await Compiler.AnalyzeAsync(compilation);
    }

    /// <summary>A program in which some tokens are missing, twice there, or in each other's place.</summary>
    private static string Odd(string body, int index, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText($"public class Odd{index} {{ {body} }}").GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var changes = random.Next(1, 4); changes > 0 && tokens.Count > 2; changes--)
        {
            var (one, other) = (random.Next(tokens.Count), random.Next(tokens.Count));
            switch (random.Next(3))
            {
                case 0: tokens.RemoveAt(one); break;
                case 1: tokens.Insert(one, tokens[one]); break;
                default: (tokens[one], tokens[other]) = (tokens[other], tokens[one]); break;
            }
        }

        return string.Concat(tokens);
    }
}
