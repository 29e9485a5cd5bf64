using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <content>Branches, loops and <c>try</c>: what may run, may not, or may run again.</content>
internal sealed partial class Interpreter
{
    /// <summary>Loops over more items than this are not run item by item.</summary>
    private const int MaximumUnrolled = 32;

    /// <summary>For each loop and switch around the statement: the states in which it is left by <c>break</c> and the like.</summary>
    private readonly Stack<List<Snapshot>> jumps = new();

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

    /// <summary>Reads what may not run, or may run again.</summary>
    private T InBranch<T>(Func<T> read)
    {
        branches++;
        var result = read();
        branches--;
        return result;
    }

    /// <summary>Runs one of several ways, and it is not known which.</summary>
    private bool RunEither(IReadOnlyList<Func<bool>> ways)
    {
        var before = Heap.Capture();
        var ends = new List<Snapshot>();
        foreach (var way in ways)
        {
            Heap.Restore(before);
            if (InBranch(way))
                ends.Add(Heap.Capture());
        }

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
        var reached = InBranch(run);
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
        var reached = InBranch(() => Run(attempt.Body));
        var after = Heap.Capture();
        if (reached)
            ends.Add(after);
        foreach (var handler in attempt.Catches)
        {
            // The body may have stopped anywhere.
            Join.Into(Heap, before, [before, after]);
            OpenChanged(before);
            if (handler.Handler is not null && InBranch(() => Run(handler.Handler)))
                ends.Add(Heap.Capture());
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
