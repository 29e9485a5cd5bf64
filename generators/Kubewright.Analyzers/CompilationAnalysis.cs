using System.Collections.Concurrent;
using Kubewright.Analyzers.Checking;
using Kubewright.Analyzers.Reading;
using Kubewright.Analyzers.Settings;
using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers;

/// <summary>The analysis of one compilation: what its members share.</summary>
internal sealed class CompilationAnalysis
{
    private readonly KnownSymbols known;
    private readonly CompilationSettings settings;
    private readonly MethodBodies bodies;
    private readonly Uses uses;
    private readonly FindingReporter reporter;

    /// <summary>Methods that were read, and judged, as a part of a member that calls them, and what with.</summary>
    private readonly ConcurrentDictionary<ISymbol, FileChecks> judged = new(SymbolEqualityComparer.Default);

    public CompilationAnalysis(KnownSymbols known, CompilationSettings settings, FindingReporter reporter)
    {
        this.reporter = reporter;
        this.known = known;
        this.settings = settings;
        bodies = new MethodBodies(known.Compilation);
        uses = new Uses(known.Compilation, bodies);
    }

    public void Analyze(OperationBlockAnalysisContext context)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (block is IAttributeOperation || IsJudged(context.OwningSymbol, block) || !MakesManifests(block))
                continue;
            if (Read(block, context.OwningSymbol, context.CancellationToken) is not { } interpreter)
                continue;
            var checks = settings.For(block.Syntax.SyntaxTree);
            foreach (var problem in checks.Problems)
                reporter.Report(problem, settings.LocationOf(problem.Key), context.ReportDiagnostic);
            var judge = new Judge(known, checks.Checker, (finding, otherwise, roots) => reporter.Report(finding, otherwise, roots, context.ReportDiagnostic));
            judge.Check(interpreter.Heap, interpreter.Returned, uses.CallersOf(context.OwningSymbol, context.CancellationToken));
            foreach (var method in interpreter.Followed)
                judged.TryAdd(method, checks);
        }
    }

    private bool IsJudged(ISymbol member, IOperation block) => judged.TryGetValue(member, out var checks) && ReferenceEquals(checks, settings.For(block.Syntax.SyntaxTree));

    /// <summary>What a block does; <see langword="null"/> where it is too much to follow.</summary>
    internal Interpreter? Read(IOperation block, ISymbol member, CancellationToken cancellation)
    {
        var interpreter = new Interpreter(known, bodies, uses, member, cancellation);
        try
        {
            interpreter.Read(block);
            return interpreter;
        }
        catch (Exception problem) when (problem is ReadingLimitException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    /// <summary>Whether a block makes or is given anything that manifests are made of. Most code of a program is not.</summary>
    private bool MakesManifests(IOperation block)
    {
        foreach (var operation in block.DescendantsAndSelf())
        {
            if (operation is IObjectCreationOperation or IInvocationOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation && known.IsTracked(operation.Type))
                return true;
        }

        return false;
    }
}
