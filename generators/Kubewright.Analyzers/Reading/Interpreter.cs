using System.Runtime.CompilerServices;
using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.State;
using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <summary>
/// Runs code without running it: follows what it does to builders, models and sets, and keeps what is certain. One interpreter reads one member.
/// </summary>
/// <remarks>
/// Whatever it does not understand makes the objects that take part in it open. Where code runs a number of times that is not known, or perhaps not at all, the
/// states before and after are joined.
/// </remarks>
internal sealed partial class Interpreter
{
    private const int MaximumSteps = 200_000;
    private const int MaximumDepth = 24;

    private readonly KnownSymbols known;
    private readonly MethodBodies bodies;
    private readonly Uses uses;
    private readonly CancellationToken cancellation;
    private readonly Stack<IMethodSymbol> calls = new();
    private readonly Stack<Value> initialized = new();
    private readonly HashSet<IMethodSymbol> followed = new(SymbolEqualityComparer.Default);
    private Frame frame;
    private int steps;

    /// <summary>How many branches and loops are around the code that is read.</summary>
    private int branches;

    /// <summary>Whether there was a call that would have been followed, were it not too deep or in a circle.</summary>
    private bool isCut;

    public Interpreter(KnownSymbols known, MethodBodies bodies, Uses uses, ISymbol member, CancellationToken cancellation)
    {
        this.known = known;
        this.bodies = bodies;
        this.uses = uses;
        this.cancellation = cancellation;
        frame = Heap.NewFrame(member, parent: null, instance: null);
    }

    /// <summary>What the member made and was given.</summary>
    public Heap Heap { get; } = new();

    /// <summary>What the member returns, or a field or property is initialized to.</summary>
    public Value Returned { get; private set; } = Value.Unknown;

    /// <summary>
    /// The methods of which the reading of this member said all that their own would say: those that are given nothing and were called where the code certainly runs once.
    /// </summary>
    public IEnumerable<IMethodSymbol> Followed => isCut ? [] : followed;

    /// <summary>Reads a body, or the value of an initializer.</summary>
    public void Read(IOperation body)
    {
        if (frame.Member is IMethodSymbol method)
        {
            calls.Push(method);
            foreach (var parameter in method.Parameters.Where(parameter => known.IsTracked(parameter.Type)))
                frame.Declare(parameter, FromOutside(parameter.Type, SyntaxOriginOf(parameter)));
        }

        Returned = body switch
        {
            ISymbolInitializerOperation initializer => Stored(Evaluate(initializer.Value)),
            _ => Body(body, frame),
        };
    }

    /// <summary>A value that other code hands over: builders and models may have anything in them.</summary>
    private Value FromOutside(ITypeSymbol? type, Origin? origin)
    {
        if (known.Of(type) is not { Role: TypeRole.Builder or TypeRole.Model } facts)
            return new Value(new ManifestUnknown(origin), type);
        var node = new ManifestMap(origin, isOpen: true);
        SetKind(node, facts);
        var made = Heap.Add(node, type);
        made.IsRoot = made.IsBorrowed = made.HasEscaped = true;
        return new Value(node, type);
    }

    private static Origin? SyntaxOriginOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var reference, ..] ? SyntaxOrigin.Of(reference.GetSyntax()) : null;

    private static void SetKind(ManifestMap node, TypeFacts facts)
    {
        if (facts is not { Role: TypeRole.Builder, Kind: { } kind, ApiVersion: { } apiVersion })
            return;
        node.SetField("apiVersion", apiVersion);
        node.SetField("kind", kind);
    }

    private Value Evaluate(IOperation? operation)
    {
        if (operation is null)
            return Value.Unknown;
        Step();
        if (operation.ConstantValue is { HasValue: true, Value: var constant } && operation is not IConditionalOperation)
            return new Value(Constants.Node(constant, SyntaxOrigin.Of(operation)), operation.Type);
        // By the kind: trying one interface after the other takes longer than the work itself.
        return operation.Kind switch
        {
            OperationKind.Parenthesized => Evaluate(((IParenthesizedOperation)operation).Operand),
            OperationKind.Conversion => Conversion((IConversionOperation)operation),
            OperationKind.LocalReference => Variable(((ILocalReferenceOperation)operation).Local, operation),
            OperationKind.ParameterReference => Variable(((IParameterReferenceOperation)operation).Parameter, operation),
            OperationKind.FieldReference => Field((IFieldReferenceOperation)operation),
            OperationKind.PropertyReference => Property((IPropertyReferenceOperation)operation),
            OperationKind.InstanceReference => Instance((IInstanceReferenceOperation)operation),
            OperationKind.Invocation => Invocation((IInvocationOperation)operation),
            OperationKind.ObjectCreation => Creation((IObjectCreationOperation)operation),
            OperationKind.AnonymousFunction => new Value(new Function(((IAnonymousFunctionOperation)operation).Symbol, ((IAnonymousFunctionOperation)operation).Body, frame, frame.This)),
            OperationKind.DelegateCreation => Evaluate(((IDelegateCreationOperation)operation).Target),
            OperationKind.MethodReference => MethodGroup((IMethodReferenceOperation)operation),
            OperationKind.ArrayCreation => Array((IArrayCreationOperation)operation),
            OperationKind.Tuple => Tuple((ITupleOperation)operation),
            OperationKind.SimpleAssignment => Assignment((ISimpleAssignmentOperation)operation),
            OperationKind.CompoundAssignment => Compound((ICompoundAssignmentOperation)operation),
            OperationKind.CoalesceAssignment => CoalesceAssignment((ICoalesceAssignmentOperation)operation),
            OperationKind.Increment or OperationKind.Decrement => Forget(((IIncrementOrDecrementOperation)operation).Target),
            OperationKind.DeconstructionAssignment => Deconstruction((IDeconstructionAssignmentOperation)operation),
            OperationKind.DeclarationExpression => Evaluate(((IDeclarationExpressionOperation)operation).Expression),
            OperationKind.Conditional => Conditional((IConditionalOperation)operation),
            OperationKind.Coalesce => Coalesce((ICoalesceOperation)operation),
            OperationKind.ConditionalAccess => ConditionalAccess((IConditionalAccessOperation)operation),
            OperationKind.ConditionalAccessInstance => accessed.Count > 0 ? accessed.Peek() : Value.Unknown,
            OperationKind.SwitchExpression => SwitchExpression((ISwitchExpressionOperation)operation),
            OperationKind.InterpolatedString => Interpolated((IInterpolatedStringOperation)operation),
            OperationKind.Binary => Binary((IBinaryOperation)operation),
            OperationKind.Unary => Unary((IUnaryOperation)operation),
            OperationKind.IsPattern => IsPattern((IIsPatternOperation)operation),
            OperationKind.IsType => Ignore(((IIsTypeOperation)operation).ValueOperand),
            OperationKind.Await => Evaluate(((IAwaitOperation)operation).Operation),
            OperationKind.With => With((IWithOperation)operation),
            OperationKind.ObjectOrCollectionInitializer => Initializer((IObjectOrCollectionInitializerOperation)operation),
            OperationKind.Throw => Ignore(((IThrowOperation)operation).Exception),
            OperationKind.DefaultValue when operation.Type is { } type && (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) => new Value(ManifestScalar.Null.At(SyntaxOrigin.Of(operation)), type),
            OperationKind.DefaultValue or OperationKind.SizeOf or OperationKind.TypeOf or OperationKind.NameOf or OperationKind.Literal => Value.Unknown,
            _ => CollectionExpressions.Elements(operation) is { } elements ? Collection(operation, elements) : NotUnderstood(operation),
        };
    }

    /// <summary>An operation that is not followed: what goes into it may come out changed.</summary>
    private Value NotUnderstood(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            Leak(Evaluate(child));
        return FromOutside(operation.Type, SyntaxOrigin.Of(operation));
    }

    /// <summary>Evaluates what nothing can be done to, such as the operand of a comparison.</summary>
    private Value Ignore(IOperation? operation)
    {
        Evaluate(operation);
        return Value.Unknown;
    }

    /// <summary>Hands a value to code that is not followed.</summary>
    private void Leak(Value value)
    {
        if (value.Function is { } function)
            RunPerhaps(() => Invoke(function, [], SyntaxOriginOf(function.Method)));
        value.Node.OpenDeep();
        Heap.Visit(value.Node, static item => item.HasEscaped = true);
    }

    /// <summary>Hands a value to code that certainly changes it, in ways that are not known: nothing of it stays known.</summary>
    private void Blur(Value value)
    {
        Leak(value);
        Forget(value.Node);
    }

    private static void Forget(ManifestNode node)
    {
        if (node is ManifestMap map)
        {
            foreach (var (key, inner) in map)
            {
                Forget(inner);
                if (inner is ManifestScalar)
                    map.Set(key, new ManifestUnknown(inner.Origin));
            }
        }
        else if (node is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                Forget(list[i]);
                if (list[i] is ManifestScalar)
                    list[i] = new ManifestUnknown(list[i].Origin);
            }
        }
    }

    /// <summary>Puts a value where other code finds it.</summary>
    private Value Stored(Value value)
    {
        if (value.Function is { } function)
            RunPerhaps(() => Invoke(function, [], SyntaxOriginOf(function.Method)));
        Heap.Visit(value.Node, static item => item.HasEscaped = true);
        return value;
    }

    private void Step()
    {
        if (++steps > MaximumSteps)
            throw new ReadingLimitException();
        if ((steps & 0xFF) == 0)
            cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }
}
