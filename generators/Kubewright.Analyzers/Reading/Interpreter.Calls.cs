using System.Collections.Immutable;
using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.State;
using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <content>Calls.</content>
internal sealed partial class Interpreter
{
    private Value Invocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = invocation.Instance is null ? null : Evaluate(invocation.Instance);
        var arguments = ArgumentsOf(invocation.Arguments, invocation.Syntax);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return InvokeDelegate(receiver, method, arguments);
        if (known.Intent(method) is { } intent)
            return Intent(intent, method, receiver, arguments, invocation);
        if (receiver is not null && known.Member(method) is { } member)
            return GeneratedMember(receiver, method, member, arguments, invocation);
        if (receiver is not null && OfBuilder(receiver, method, arguments, invocation) is { } ofBuilder)
            return ofBuilder;
        if (receiver is not null && OfCollection(receiver, method, arguments) is { } ofCollection)
            return ofCollection;
        if (KnownFunctions.Apply(method, arguments, SyntaxOrigin.Of(invocation)) is { } result)
            return result;
        if (method is { Name: nameof(ToString), Parameters.Length: 0 } && receiver is not null && KnownFunctions.Text(receiver.Node) is { } text)
            return new Value(text.At(SyntaxOrigin.Of(invocation)), invocation.Type);
        return FollowableBody(method) is { } body
            ? Follow(new Function(method, body, method.MethodKind == MethodKind.LocalFunction ? FrameOf(method) : null, receiver), arguments, invocation)
            : Outside(method, receiver, arguments, invocation);
    }

    private Arguments ArgumentsOf(ImmutableArray<IArgumentOperation> operations, SyntaxNode call)
    {
        var values = operations.IsEmpty ? [] : new Value?[operations.Length];
        foreach (var argument in operations)
        {
            var value = Evaluate(argument.Value);
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
                values[parameter.Ordinal] = value;
            if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
            {
                Leak(value);
                Forget(argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value);
            }
        }

        return new Arguments(values, SyntaxOrigin.NameOf(call));
    }

    /// <summary>The frame in which a local function was declared.</summary>
    private Frame FrameOf(IMethodSymbol localFunction)
    {
        for (var at = frame; at is not null; at = at.Parent)
        {
            if (SymbolEqualityComparer.Default.Equals(at.Member.OriginalDefinition, localFunction.ContainingSymbol.OriginalDefinition))
                return at;
        }

        return frame;
    }

    private Value InvokeDelegate(Value? receiver, IMethodSymbol method, Arguments arguments)
    {
        if (receiver?.Function is { } function)
            return Invoke(function, [.. method.Parameters.Select(parameter => arguments[parameter])], arguments.Name);
        foreach (var value in arguments.Values)
            Leak(value);
        return FromOutside(method.ReturnType, arguments.Name);
    }

    /// <summary>The body of a method that is certainly the one that runs.</summary>
    private IOperation? FollowableBody(IMethodSymbol method)
    {
        var target = method.ReducedFrom ?? method;
        if (target.IsAbstract || target.IsExtern || (target.IsVirtual || target.IsOverride) && !target.IsSealed && !target.ContainingType.IsSealed || target.DeclaringSyntaxReferences.IsEmpty)
            return null;
        return bodies.Of(target.PartialImplementationPart ?? target);
    }

    /// <summary>Runs a method of the compilation.</summary>
    private Value Follow(Function function, Arguments arguments, IOperation at)
    {
        var target = (function.Method.ReducedFrom ?? function.Method).OriginalDefinition;
        if (IsTooDeep(target))
            return Outside(function.Method, function.This, arguments, at);
        if (branches == 0 && !hasLeft && target is { IsStatic: true, IsGenericMethod: false, ContainingType.IsGenericType: false, Parameters.IsEmpty: true, MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet })
            followed.Add(target);
        var called = Heap.NewFrame(target, function.Captured, function.This);
        var shift = function.Method.ReducedFrom is null ? 0 : 1;
        if (shift == 1)
            called.Declare(target.Parameters[0], function.This ?? Value.Unknown);
        foreach (var parameter in function.Method.Parameters)
            called.Declare(target.Parameters[parameter.Ordinal + shift], arguments[parameter]);
        return RunBody(function, target, called);
    }

    /// <summary>Runs a lambda, local function or method group.</summary>
    private Value Invoke(Function function, IReadOnlyList<Value> values, Origin? at)
    {
        if (function.Body is null || IsTooDeep(function.Method))
        {
            // A generated member that is handed over as a method group acts on what it belongs to.
            foreach (var value in values)
                Leak(value);
            if (function.This is { } instance)
                Leak(instance);
            return FromOutside(function.Method.ReturnType, at);
        }

        var called = Heap.NewFrame(function.Method, function.Captured, function.This);
        for (var i = 0; i < function.Method.Parameters.Length; i++)
        {
            var parameter = function.Method.Parameters[i];
            called.Declare(parameter, i < values.Count ? values[i] : FromOutside(parameter.Type, at));
        }

        return RunBody(function, function.Method, called);
    }

    private bool IsTooDeep(IMethodSymbol method)
    {
        var isTooDeep = calls.Count >= MaximumDepth || calls.Contains(method, SymbolEqualityComparer.Default);
        isCut |= isTooDeep;
        return isTooDeep;
    }

    private Value RunBody(Function function, IMethodSymbol method, Frame called)
    {
        calls.Push(method);
        var outerJumps = jumps.ToArray();
        jumps.Clear();
        try
        {
            return Body(function.Body!, called);
        }
        finally
        {
            calls.Pop();
            foreach (var ends in Enumerable.Reverse(outerJumps))
                jumps.Push(ends);
        }
    }

    /// <summary>A call of code that is not in the compilation, or cannot be followed.</summary>
    private Value Outside(IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at)
    {
        var isHarmless = OutsideCode.LeavesArgumentsAlone(method);
        var takesFunction = arguments.Values.Any(value => value.Function is not null);
        foreach (var value in arguments.Values.Append(receiver ?? Value.Unknown))
        {
            // A function that goes along is there to do something to the rest.
            if (takesFunction)
                Blur(value);
            else if (!isHarmless)
                Leak(value);
            else if (OutsideCode.IsRequest(method) && Heap.Find(value.Node) is not null)
                Address(value.Node, isCreated: OutsideCode.IsCreation(method));
        }

        return FromOutside(method.ReturnType, SyntaxOrigin.NameOf(at.Syntax));
    }

    /// <summary>Says of an object that it is sent: the request has the namespace, and unless it creates the object also the name.</summary>
    private static void Address(ManifestNode node, bool isCreated)
    {
        if (node is not ManifestMap map)
            return;
        var metadata = map["metadata"] as ManifestMap;
        if (!isCreated)
        {
            map.Open();
            metadata?.Open();
        }
        else if (metadata is { IsOpen: false } && metadata["namespace"] is null)
        {
            metadata.Set("namespace", new ManifestUnknown(metadata.Origin));
        }
    }

    private Value Creation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor || creation.Type is not INamedTypeSymbol type)
            return NotUnderstood(creation);
        var arguments = ArgumentsOf(creation.Arguments, creation.Syntax);
        var value = Create(type, constructor, arguments, creation);
        return creation.Initializer is null ? value : Initialize(value, creation.Initializer);
    }

    private Value Create(INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments, IObjectCreationOperation creation)
    {
        var origin = arguments.Name;
        var facts = known.Of(type);
        if (facts.Role == TypeRole.Builder)
            return NewBuilder(type, facts, constructor, arguments);
        if (facts.Role == TypeRole.Set)
            return Root(new ManifestList(origin), type);
        if (known.Intent(constructor) is { } intent)
            return Intent(intent, constructor, receiver: null, arguments, creation);
        if (facts.Role == TypeRole.Model && constructor.Parameters.Length == 0)
            return NewModel(type, origin);
        if (KnownFunctions.Apply(constructor, arguments, SyntaxOrigin.Of(creation)) is { } result)
            return result;
        if (Collections.IsList(type) && (constructor.Parameters.Length == 0 || constructor.Parameters is [{ Type.SpecialType: SpecialType.System_Int32 }]))
            return Object(new ManifestList(origin), type);
        if (Collections.IsDictionary(type) && constructor.Parameters.Length == 0)
            return Object(new ManifestMap(origin), type);
        if (type is { Name: "ResourceQuantity" } && IsClient(type) && constructor.Parameters.Length == 1)
            return new Value(ClientValues.Of(type.Name, arguments[constructor.Parameters[0]].Node), type);
        foreach (var value in arguments.Values)
            Leak(value);
        return facts.Role == TypeRole.Other ? new Value(new ManifestUnknown(origin), type) : FromOutside(type, origin);
    }

    /// <summary>An object that the code made on its own.</summary>
    private Value Root(ManifestNode node, ITypeSymbol type)
    {
        Heap.Add(node, type).IsRoot = true;
        return new Value(node, type);
    }

    private Value Object(ManifestNode node, ITypeSymbol type)
    {
        Heap.Add(node, type);
        return new Value(node, type);
    }
}
