using Kubewright.Benchmarks;
using Kubewright.Benchmarks.Analysis;
using Kubewright.Benchmarks.Generation;

if (args is [GeneratorRun.Argument, var schemas, var compiler])
    return CompilerOfSdk.Report(compiler, schemas);
if (args is [AnalyzerRun.Argument])
    return await AnalyzerRun.ReportAsync();
if (Options.TryParse(args) is not { } options)
{
    Console.Error.Write(Options.Help);
    return 2;
}

return Suite.Run(options);
