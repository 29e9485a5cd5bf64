using System.Collections.Immutable;
using Kubewright.Analyzers.Checking;
using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.Files;
using Kubewright.Analyzers.Reading;
using Kubewright.Analyzers.Settings;
using Kubewright.Analyzers.Symbols;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers;

/// <summary>Finds mistakes in the manifests that code makes: reads each member into trees, and runs the rules over them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        var reported = ReportedSeverity.Minimum(context);
        context.RegisterCompilationStartAction(start =>
        {
            var known = KnownSymbols.Find(start.Compilation);
            if (known is null && start.Options.AdditionalFiles.IsEmpty)
                return;
            var settings = new CompilationSettings(start.Compilation, start.Options, () => known?.Catalog ?? SchemaCatalog.BuiltIn, reported, start.CancellationToken);
            var reporter = new FindingReporter();
            if (!start.Options.AdditionalFiles.IsEmpty)
                start.RegisterAdditionalFileAction(new ManifestFiles(start.Options, settings, reporter).Check);
            if (known is null)
                return;
            var analysis = new CompilationAnalysis(known, settings, reporter);
            start.RegisterOperationBlockAction(analysis.Analyze);
        });
    }
}
