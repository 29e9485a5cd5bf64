namespace Kubewright.Benchmarks.Analysis;

/// <summary>Compiling a project with and without the analyzer, by turns, with the compiler of the SDK and all that <c>dotnet build</c> hands to it.</summary>
/// <param name="Classes">How many classes the project has.</param>
/// <param name="Without">Compiling it without the analyzer: the time of the processor.</param>
/// <param name="With">Compiling it with the analyzer: the time of the processor.</param>
/// <param name="Ratio">How much longer it takes with the analyzer.</param>
/// <param name="ElapsedRatio">The same of the time that went by.</param>
internal sealed record CompilationPairs(int Classes, TimeSpan Without, TimeSpan With, double Ratio, double ElapsedRatio)
{
    // The runtime goes on compiling methods anew, those of the compiler first, for some thirty compilations of such a project. Until then both ways take longer, and analyzers,
    // of which nothing is compiled ahead, longest.
    private const int WarmUps = 15;

    /// <summary>Measures pairs, so that what else goes on hits both alike, and takes the medians.</summary>
    public static CompilationPairs Measure(int classes, bool isQuick)
    {
        var project = CompiledProject.Create(classes);
        using var server = new CompilerServer(project.Roslyn);
        var pairs = new List<((TimeSpan Processor, TimeSpan Elapsed) Without, (TimeSpan Processor, TimeSpan Elapsed) With)>();
        for (var i = 0; i < WarmUps + (isQuick ? 9 : 31); i++)
        {
            var without = server.Compile(project.Without);
            var with = server.Compile(project.With);
            if (i >= WarmUps)
                pairs.Add((without, with));
        }

        return new(
            classes,
            Median(pairs.Select(pair => pair.Without.Processor)),
            Median(pairs.Select(pair => pair.With.Processor)),
            Median(pairs.Select(pair => pair.With.Processor / pair.Without.Processor)),
            Median(pairs.Select(pair => pair.With.Elapsed / pair.Without.Elapsed)));
    }

    private static T Median<T>(IEnumerable<T> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
