using System.Reflection;
using CsCheck;
using Kubewright.Analyzers.Tests.FrontEnds;
using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests.Law;

/// <summary>The law for models: the tree that is read from initializers is the tree of the model that running them gives.</summary>
public sealed class ModelLawTests
{
    [Fact]
    public void What_is_read_of_initializers_is_what_the_model_says()
    {
        var builders = ProgramGenerator.Kinds.Array[500].Single(_ => true, seed: "0000KOIXVkH4");
        var assembly = TreeReader.Load(Compiler.Compile(Class(builders)));
        var programs = Enumerable.Range(0, builders.Length).Select(index => TryWrite(assembly, $"P{index}")).OfType<string>().ToList();
        Assert.True(programs.Count > 250, $"{programs.Count} of {builders.Length} can be written as models.");

        var compilation = Compiler.Compile(Class(programs));
        var models = TreeReader.Load(compilation);
        var read = TreeReader.Read(compilation, [.. programs.Select((_, index) => $"P{index}")]);
        for (var i = 0; i < programs.Count; i++)
        {
            var tree = (ManifestMap)read[$"P{i}"];
            tree.Remove("apiVersion");
            tree.Remove("kind");
            var expected = (ManifestMap)TreeReader.Run(models, "Law", $"P{i}");
            expected.Remove("apiVersion");
            expected.Remove("kind");
            Differences.AssertNone(expected, tree, programs[i]);
        }
    }

    private static string Class(IEnumerable<string> programs) =>
        $"public static class Law\n{{\n{string.Join('\n', programs.Select((program, index) => $"    public static object P{index}() => {program};"))}\n}}";

    private static string? TryWrite(Assembly assembly, string method)
    {
        try
        {
            return ModelWriter.Write((ManifestMap)TreeReader.Run(assembly, "Law", method));
        }
        catch (Exception problem) when (problem is NotExpressibleException or TargetInvocationException)
        {
            return null;
        }
    }
}
