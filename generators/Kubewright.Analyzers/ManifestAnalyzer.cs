using System.Collections.Immutable;
using Kubewright.Analyzers.Checking;
using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.Reading;
using Kubewright.Analyzers.Symbols;
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
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.Find(start.Compilation) is not { } known)
                return;
            var analysis = new CompilationAnalysis(known);
            start.RegisterOperationBlockAction(analysis.Analyze);
        });
    }
}
