using System.Reflection;
using CsCheck;
using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests.Law;

/// <summary>The law: for programs of constants, the tree that is read is the tree that running gives, node by node.</summary>
public sealed class BuilderLawTests
{
    private const int Count = 2000;

    [Fact]
    public void What_is_read_of_thousands_of_programs_is_what_runs()
    {
        // The seed is fixed, so that a failure can be looked at again; the programs of all members are compiled at once.
        var programs = ProgramGenerator.Programs.Array[Count].Single(_ => true, seed: "0000KOIXVkH4");
        var methods = programs.Select((program, index) => $"    public static object P{index}() => {program};");
        var compilation = Compiler.Compile($"public static class Law\n{{\n{string.Join('\n', methods)}\n}}");
        var read = TreeReader.Read(compilation, [.. Enumerable.Range(0, Count).Select(index => $"P{index}")]);
        var assembly = TreeReader.Load(compilation);
        var ran = 0;
        for (var i = 0; i < Count; i++)
        {
            if (TryRun(assembly, $"P{i}") is not { } expected)
                continue;
            ran++;
            Differences.AssertNone(expected, read[$"P{i}"], programs[i]);
        }

        Assert.True(ran > Count * 9 / 10, $"{Count - ran} of {Count} programs throw.");
    }

    /// <summary>Some programs throw, as one that changes the key of an item in its lambda.</summary>
    private static ManifestNode? TryRun(Assembly assembly, string method)
    {
        try
        {
            return TreeReader.Run(assembly, "Law", method);
        }
        catch (TargetInvocationException problem) when (problem.InnerException is InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
