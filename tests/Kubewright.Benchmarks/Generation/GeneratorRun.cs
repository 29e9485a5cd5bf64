using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Benchmarks.Generation;

/// <summary>What the source generator takes for a set of schema files.</summary>
/// <param name="First">The first run in a process, the compilation of the generator's own code included.</param>
/// <param name="Warm">The same with a new driver and a new compilation in a process that has done it often: nothing is cached but the generator's code. The median of several.</param>
/// <param name="Unchanged">After an edit of C# code that no schema knows of; the median of several.</param>
/// <param name="Files">How many files it makes.</param>
/// <param name="Lines">How many lines they have.</param>
/// <param name="Roslyn">The version of the compiler.</param>
internal sealed record GeneratorRun(TimeSpan First, TimeSpan Warm, TimeSpan Unchanged, int Files, int Lines, string Roslyn)
{
    /// <summary>Tells a child process to do the measuring.</summary>
    public const string Argument = "--generator-run";

    private const int Edits = 25;
    private const int WarmUps = 6;
    private const int WarmRuns = 7;

    /// <summary>Measures in a process of its own, where nothing is compiled yet, with the garbage collector that the compiler has.</summary>
    public static GeneratorRun Measure(string schemas)
    {
        var output = Command.RunIn(Repository.Root, Environment.ProcessPath!, [Argument, schemas, CompilerOfSdk.FindFolder()], environment: ("DOTNET_gcServer", "1")).Split(' ', StringSplitOptions.TrimEntries);
        return new(Milliseconds(output[0]), Milliseconds(output[1]), Milliseconds(output[2]), int.Parse(output[3], CultureInfo.InvariantCulture), int.Parse(output[4], CultureInfo.InvariantCulture), output[5]);

        static TimeSpan Milliseconds(string text) => TimeSpan.FromMilliseconds(double.Parse(text, CultureInfo.InvariantCulture));
    }

    /// <summary>The child process, in which the compiler is that of the SDK.</summary>
    public static int Report(string schemas)
    {
        var first = RunCold(schemas, out _, out _);
        for (var i = 0; i < WarmUps; i++)
            RunCold(schemas, out _, out _);
        GeneratorDriver driver = null!;
        CSharpCompilation compilation = null!;
        var warm = new TimeSpan[WarmRuns];
        for (var i = 0; i < WarmRuns; i++)
            warm[i] = RunCold(schemas, out driver, out compilation);
        Array.Sort(warm);
        var trees = driver.GetRunResult().GeneratedTrees;
        var unchanged = new TimeSpan[Edits];
        for (var i = 0; i < Edits; i++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Code(i + 1));
            var watch = Stopwatch.StartNew();
            driver = driver.RunGenerators(compilation);
            unchanged[i] = watch.Elapsed;
        }

        Array.Sort(unchanged);
        var lines = trees.Sum(tree => tree.GetText().Lines.Count);
        var version = typeof(Compilation).Assembly.GetName().Version!.ToString(2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.TotalMilliseconds} {warm[WarmRuns / 2].TotalMilliseconds} {unchanged[Edits / 2].TotalMilliseconds} {trees.Length} {lines} {version}"));
        return 0;
    }

    private static TimeSpan RunCold(string set, out GeneratorDriver driver, out CSharpCompilation compilation)
    {
        compilation = CSharpCompilation.Create("Manifests", [Code(0)], References(set), new(OutputKind.DynamicallyLinkedLibrary));
        var schemas = SchemaFiles.Read(set);
        var watch = Stopwatch.StartNew();
        driver = CSharpGeneratorDriver.Create([new Generators.SchemaBuilderGenerator().AsSourceGenerator()], schemas.Texts, optionsProvider: schemas.Options)
            .RunGenerators(compilation);
        var elapsed = watch.Elapsed;
        var result = driver.GetRunResult();
        if (result.GeneratedTrees.IsEmpty || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw new InvalidOperationException($"The generator made {result.GeneratedTrees.Length} files. {string.Join(' ', result.Diagnostics)}");
        return elapsed;
    }

    private static SyntaxTree Code(int edit) => CSharpSyntaxTree.ParseText($"internal static class Edited {{ public const int Number = {edit}; }}");

    /// <summary>What a project that uses Kubewright refers to; Kubewright itself only where its own code is not what is generated.</summary>
    private static IEnumerable<MetadataReference> References(string set) =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "KubernetesClient.dll" || (set == SchemaFiles.Definitions && name == "Kubewright.dll"))
        select MetadataReference.CreateFromFile(path);
}
