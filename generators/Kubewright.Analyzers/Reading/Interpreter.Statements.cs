using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <content>Statements. Each says whether the code behind it is reached.</content>
internal sealed partial class Interpreter
{
    /// <summary>Whether a body may have been left before its end: what comes behind does not certainly run.</summary>
    private bool hasLeft;

    /// <summary>Runs the body of a method or lambda in its frame.</summary>
    private Value Body(IOperation body, Frame bodyFrame)
    {
        var outer = frame;
        frame = bodyFrame;
        try
        {
            var before = MayReturnEarly(body) ? Heap.Capture() : null;
            frame.Tail = TailOf(body);
            var reached = body is IBlockOperation or IMethodBodyBaseOperation ? Run(body) : RunExpression(body);
            if (frame.Yields is { } yields)
                return new Value(yields);
            if (frame.Exits.Count == 0)
                return frame.Result ?? Value.Unknown;
            return JoinExits(before!, reached);
        }
        finally
        {
            frame = outer;
        }
    }

    private static IOperation? TailOf(IOperation body) => body switch
    {
        IMethodBodyBaseOperation method => (method.BlockBody ?? method.ExpressionBody) is { } block ? TailOf(block) : null,
        IBlockOperation { Operations: [.., var last] } => last,
        _ => body,
    };

    /// <summary>Whether there is a way out of a body before its end. Most lambdas have none, and need no state kept.</summary>
    private static bool MayReturnEarly(IOperation body) => body switch
    {
        IMethodBodyBaseOperation method => (method.BlockBody ?? method.ExpressionBody) is { } block && MayReturnEarly(block),
        IBlockOperation { Operations: var operations } => operations.Any(operation =>
            operation.Kind is not (OperationKind.ExpressionStatement or OperationKind.VariableDeclarationGroup or OperationKind.LocalFunction or OperationKind.Empty)
            && !(operation.Kind == OperationKind.Return && ReferenceEquals(operation, operations[operations.Length - 1]))),
        _ => false,
    };

    private bool RunExpression(IOperation expression)
    {
        frame.Result = Evaluate(expression);
        return true;
    }

    private Value JoinExits(Snapshot before, bool reached)
    {
        if (reached)
            frame.Exits.Add((Heap.Capture(), frame.Result ?? Value.Unknown));
        Join.Into(Heap, before, [.. frame.Exits.Select(exit => exit.State)]);
        var result = frame.Exits[0].Result;
        foreach (var exit in frame.Exits.Skip(1))
            result = Join.Values(Heap, before, result, exit.Result);
        return result;
    }

    private bool RunAll(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (!Run(operation))
                return false;
        }

        return true;
    }

    private bool Run(IOperation operation)
    {
        Step();
        switch (operation)
        {
            case IMethodBodyBaseOperation method:
                if (method is IConstructorBodyOperation { Initializer: { } initializer })
                    Evaluate(initializer);
                return (method.BlockBody ?? method.ExpressionBody) is not { } code || Run(code);
            case IBlockOperation block:
                return RunAll(block.Operations);
            case IExpressionStatementOperation statement:
                Evaluate(statement.Operation);
                return statement.Operation is not IThrowOperation;
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations)
                    Declare(declaration);
                return true;
            case IReturnOperation returned:
                return Return(returned);
            case IConditionalOperation conditional:
                return If(conditional);
            case ISwitchOperation switched:
                return Switch(switched);
            case ILoopOperation loop:
                return Loop(loop);
            case ITryOperation attempt:
                return Try(attempt);
            case IUsingOperation used:
                Resource(used.Resources);
                return Run(used.Body);
            case IUsingDeclarationOperation used:
                return Run(used.DeclarationGroup);
            case ILockOperation locked:
                Evaluate(locked.LockedValue);
                return Run(locked.Body);
            case IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue }:
                if (jumps.Count > 0)
                    jumps.Peek().Add(Heap.Capture());
                return false;
            case IBranchOperation:
                throw new ReadingLimitException();
            case ILabeledOperation labeled:
                return labeled.Operation is null || Run(labeled.Operation);
            case IThrowOperation thrown:
                Evaluate(thrown.Exception);
                return false;
            case ILocalFunctionOperation or IEmptyOperation:
                return true;
            default:
                Evaluate(operation);
                return true;
        }
    }

    private void Resource(IOperation resource)
    {
        if (resource is IVariableDeclarationGroupOperation group)
            Run(group);
        else
            Evaluate(resource);
    }

    private void Declare(IVariableDeclarationOperation declaration)
    {
        foreach (var declarator in declaration.Declarators)
        {
            if ((declarator.Initializer ?? declaration.Initializer) is { } initializer)
                frame.Declare(declarator.Symbol, Evaluate(initializer.Value));
        }
    }

    private bool Return(IReturnOperation returned)
    {
        switch (returned.Kind)
        {
            case OperationKind.YieldReturn:
                frame.Yields ??= NewYields(returned);
                frame.Yields.Add(Stored(Evaluate(returned.ReturnedValue)).Node);
                return true;
            case OperationKind.YieldBreak:
                frame.Yields ??= NewYields(returned);
                Leave(Value.Unknown);
                return false;
        }

        var value = returned.ReturnedValue is null ? Value.Unknown : Evaluate(returned.ReturnedValue);
        if (frame.Exits.Count == 0 && ReferenceEquals(returned, frame.Tail))
        {
            frame.Result = value;
            return true;
        }

        Leave(value);
        return false;
    }

    private void Leave(Value result)
    {
        hasLeft = true;
        frame.Exits.Add((Heap.Capture(), result));
    }

    private ManifestList NewYields(IOperation at)
    {
        var list = new ManifestList(SyntaxOrigin.Of(at));
        Heap.Add(list, type: null);
        return list;
    }
}
