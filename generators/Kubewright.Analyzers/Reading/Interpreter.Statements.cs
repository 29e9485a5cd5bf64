using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <content>Statements. Each says whether the code behind it is reached.</content>
internal sealed partial class Interpreter
{
    /// <summary>For each loop and switch around the statement: the states in which it is left by <c>break</c> and the like.</summary>
    private readonly Stack<List<Snapshot>> jumps = new();

    /// <summary>Whether a body may have been left before its end: what comes behind does not certainly run.</summary>
    private bool hasLeft;

    /// <summary>Loops over more items than this are not run item by item.</summary>
    private const int MaximumUnrolled = 32;

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

    private bool If(IConditionalOperation conditional)
    {
        if (Evaluate(conditional.Condition).Truth is { } truth)
            return truth ? Run(conditional.WhenTrue) : conditional.WhenFalse is null || Run(conditional.WhenFalse);
        return RunEither([() => Run(conditional.WhenTrue), () => conditional.WhenFalse is null || Run(conditional.WhenFalse)]);
    }

    private bool Switch(ISwitchOperation switched)
    {
        Evaluate(switched.Value);
        var hasDefault = switched.Cases.Any(section => section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default));
        var ways = switched.Cases.Select(section => (Func<bool>)(() => RunAll(section.Body))).ToList();
        if (!hasDefault)
            ways.Add(() => true);
        return RunWithJumps(() => RunEither(ways));
    }

    /// <summary>Runs one of several ways, and it is not known which.</summary>
    private bool RunEither(IReadOnlyList<Func<bool>> ways)
    {
        var before = Heap.Capture();
        var ends = new List<Snapshot>();
        branches++;
        foreach (var way in ways)
        {
            Heap.Restore(before);
            if (way())
                ends.Add(Heap.Capture());
        }

        branches--;
        if (ends.Count == 0)
            return false;
        Join.Into(Heap, before, ends);
        return true;
    }

    /// <summary>Runs what may be left by <c>break</c> or <c>continue</c>.</summary>
    private bool RunWithJumps(Func<bool> run)
    {
        var before = Heap.Capture();
        jumps.Push([]);
        branches++;
        var reached = run();
        branches--;
        var ends = jumps.Pop();
        if (ends.Count == 0)
            return reached;
        if (reached)
            ends.Add(Heap.Capture());
        Join.Into(Heap, before, ends);
        return true;
    }

    /// <summary>Runs something, or not.</summary>
    private void RunPerhaps(Action run) => RunEither([() => { run(); return true; }, () => true]);

    private bool Loop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForLoopOperation counting:
                RunAll(counting.Before);
                break;
            case IForEachLoopOperation each:
                return Iterate(each);
        }

        RunAnyTimes(loop, () =>
        {
            if (loop is IWhileLoopOperation { Condition: { } condition })
                Evaluate(condition);
            else if (loop is IForLoopOperation { Condition: { } forCondition })
                Evaluate(forCondition);
            return Run(loop.Body) && (loop is not IForLoopOperation { AtLoopBottom: var bottom } || RunAll(bottom));
        });
        return true;
    }

    /// <summary>Whether a loop may be left before its end.</summary>
    private static bool IsLeft(IOperation code) => code.ChildOperations.Any(operation =>
        operation is IBranchOperation { BranchKind: not BranchKind.Continue } or IReturnOperation || (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && IsLeft(operation)));

    /// <summary>Runs the body for each item where all are known; else for one that stands for all of them.</summary>
    private bool Iterate(IForEachLoopOperation each)
    {
        var collection = Evaluate(each.Collection);
        var items = collection.Node as ManifestList;
        if (items is { IsOpen: false, Count: <= MaximumUnrolled } && each is { Locals: [var single], IsAsynchronous: false } && !IsLeft(each))
        {
            foreach (var item in items.ToList())
            {
                frame.Declare(single, FromNode(item, single.Type));
                if (!RunWithJumps(() => Run(each.Body)))
                    return false;
            }

            return true;
        }

        RunAnyTimes(each, () =>
        {
            foreach (var local in each.Locals)
            {
                if (items is not null)
                    Blur(new Value(items));
                frame.Declare(local, FromOutside(local.Type, SyntaxOrigin.Of(each.LoopControlVariable)));
            }

            return Run(each.Body);
        });
        return true;
    }

    /// <summary>
    /// Runs a body any number of times. A first round finds out what it changes; what it changes is not known when the next one begins. Only what the
    /// second round makes counts.
    /// </summary>
    private void RunAnyTimes(IOperation loop, Func<bool> body)
    {
        LoseAssigned(loop);
        var before = Heap.Capture();
        var objects = Heap.Objects.Count;
        RunWithJumps(body);
        foreach (var made in Heap.Objects.Skip(objects))
            made.IsConsumed = true;
        OpenChanged(before);
        LoseAssigned(loop);
        var again = Heap.Capture();
        RunWithJumps(body);
        OpenChanged(again);
        Join.Into(Heap, before, [again, Heap.Capture()]);
    }

    /// <summary>Forgets the variables that code may assign to.</summary>
    private void LoseAssigned(IOperation code)
    {
        foreach (var variable in AssignedVariables.In(code))
        {
            if (frame.Find(variable) is { } value)
                frame.Set(variable, Lost(value));
        }
    }

    private Value Lost(Value value)
    {
        if (value.IsContainer)
            Leak(value);
        return new(new ManifestUnknown(value.Node.Origin), value.Type);
    }

    /// <summary>Says of all that changed since a state that it may have changed more.</summary>
    private void OpenChanged(Snapshot before)
    {
        foreach (var pair in before.Maps)
        {
            var map = pair.Key;
            if (Same(map, pair.Value))
                continue;
            foreach (var (key, value) in map)
            {
                if (!ReferenceEquals(pair.Value[key], value) && value is not (ManifestMap or ManifestList))
                    map.SetField(key, new ManifestUnknown(value.Origin));
            }

            map.OpenDeep();
        }

        foreach (var pair in before.Lists)
        {
            if (!Same(pair.Key, pair.Value))
                pair.Key.OpenDeep();
        }
    }

    private static bool Same(ManifestMap now, ManifestMap then) => now.Count == then.Count && now.All(entry => ReferenceEquals(then[entry.Key], entry.Value));

    private static bool Same(ManifestList now, ManifestList then) => now.Count == then.Count && now.Zip(then, ReferenceEquals).All(same => same);

    private bool Try(ITryOperation attempt)
    {
        var before = Heap.Capture();
        var ends = new List<Snapshot>();
        branches++;
        var reached = Run(attempt.Body);
        branches--;
        var after = Heap.Capture();
        if (reached)
            ends.Add(after);
        foreach (var handler in attempt.Catches)
        {
            // The body may have stopped anywhere.
            Join.Into(Heap, before, [before, after]);
            OpenChanged(before);
            branches++;
            if (handler.Handler is not null && Run(handler.Handler))
                ends.Add(Heap.Capture());
            branches--;
        }

        if (ends.Count == 0)
        {
            if (attempt.Finally is not null)
                Run(attempt.Finally);
            return false;
        }

        Join.Into(Heap, before, ends);
        return attempt.Finally is null || Run(attempt.Finally);
    }
}
