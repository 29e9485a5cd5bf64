using System.Diagnostics;

namespace Kubewright.Benchmarks.Analysis;

/// <summary>The compiler server that <c>dotnet build</c> keeps running, one of our own: it stays warm from one compilation to the next, and its time can be told from that of others.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string compiler;
    private readonly string pipe = $"kubewright-benchmark-{Environment.ProcessId}";
    private readonly Process server;

    /// <summary>Starts it.</summary>
    /// <param name="roslyn">The folder of the SDK's compiler.</param>
    public CompilerServer(string roslyn)
    {
        compiler = Path.Combine(roslyn, "bincore", "csc.dll");
        server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(roslyn, "bincore", "VBCSCompiler.dll"), $"-pipename:{pipe}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    /// <summary>Compiles.</summary>
    /// <param name="responseFile">The arguments, in a file.</param>
    /// <returns>The time of the processor, and the time that went by.</returns>
    public (TimeSpan Processor, TimeSpan Elapsed) Compile(string responseFile)
    {
        server.Refresh();
        var before = server.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        Command.RunIn(Path.GetDirectoryName(responseFile)!, "dotnet", [compiler, "/noconfig", $"/shared:{pipe}", $"@{responseFile}"]);
        var elapsed = watch.Elapsed;
        server.Refresh();
        return (server.TotalProcessorTime - before, elapsed);
    }

    public void Dispose()
    {
        server.Kill();
        server.WaitForExit();
        server.Dispose();
    }
}
