using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.State;
using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <content>Expressions that are no calls.</content>
internal sealed partial class Interpreter
{
    /// <summary>What is in front of the <c>?.</c> around an expression.</summary>
    private readonly Stack<Value> accessed = new();

    private Value Variable(ISymbol variable, IOperation reference)
    {
        if (frame.Find(variable) is { } found)
            return found;
        var value = variable is IParameterSymbol parameter && uses.OnlyArgument(parameter, cancellation) is { } argument
            ? Evaluate(argument)
            : FromOutside(reference.Type, SyntaxOrigin.Of(reference));
        frame.Set(variable, value);
        return value;
    }

    private Value Instance(IInstanceReferenceOperation instance)
    {
        if (instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver)
            return initialized.Count > 0 ? initialized.Peek() : Value.Unknown;
        return frame.This ?? Value.Unknown;
    }

    private Value Field(IFieldReferenceOperation reference)
    {
        if (reference.Field is { Name: "Zero", ContainingType: { Name: "TimeSpan", ContainingNamespace.Name: "System" } })
            return new Value(ManifestScalar.Integer(0).At(SyntaxOrigin.Of(reference)), reference.Type);
        if (reference.Instance is not null && reference.Instance is not IInstanceReferenceOperation)
            return Member(Evaluate(reference.Instance), reference);
        return StaticValue(reference.Field, reference.Field is { IsStatic: true, IsReadOnly: true }, reference);
    }

    /// <summary>What a field holds; that of a readonly static one is known from its initializer.</summary>
    private Value StaticValue(ISymbol member, bool isFixed, IOperation reference)
    {
        if (Heap.Fields.TryGetValue(member, out var found))
            return found;
        var value = FromOutside(reference.Type, SyntaxOrigin.Of(reference));
        Heap.Fields[member] = value;
        if (!isFixed || bodies.Initializer(member) is not ISymbolInitializerOperation initializer)
            return value;
        var outer = frame;
        frame = Heap.NewFrame(member, parent: null, instance: null);
        var objects = Heap.Objects.Count;
        value = InBranch(() => Stored(Evaluate(initializer.Value)));
        frame = outer;

        // The initializer is read on its own, too, and there judged.
        foreach (var made in Heap.Objects.Skip(objects))
            made.IsConsumed = true;
        if (value.IsContainer && uses.IsTouched(member, cancellation))
            value.Node.OpenDeep();
        Heap.Fields[member] = value;
        return value;
    }

    /// <summary>A member of an object that is no model.</summary>
    private Value Member(Value instance, IOperation reference)
    {
        // An item of a tuple.
        if (instance.Node is ManifestList { IsOpen: false } tuple && reference is IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } field }
            && field.CorrespondingTupleField?.Name is { } name && name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) && number <= tuple.Count)
            return FromNode(tuple[number - 1], reference.Type);
        return FromOutside(reference.Type, SyntaxOrigin.Of(reference));
    }

    private Value FromNode(ManifestNode node, ITypeSymbol? type) => new(node, Heap.Find(node)?.Type ?? type);

    private Value Conversion(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
            return Converted(value, method, conversion);
        if (conversion.Type?.SpecialType == SpecialType.System_Double && value.Node is ManifestScalar { Kind: ManifestNodeKind.Integer } && Constants.Number(value.Node) is { } number)
            return new Value(ManifestScalar.Float(number).At(value.Node.Origin), conversion.Type);
        return value;
    }

    private Value Converted(Value value, IMethodSymbol method, IConversionOperation conversion)
    {
        switch (method.ContainingType)
        {
            case { Name: "Quantity" or "IntegerOrString" or "ManifestNode", ContainingNamespace: { Name: "Kubewright", ContainingNamespace.IsGlobalNamespace: true } }:
                return new Value(value.IsNull ? new ManifestUnknown(value.Node.Origin) : value.Node, conversion.Type);
            case { Name: "ResourceQuantity" or "IntOrString" } client when IsClient(client):
                return new Value(ClientValues.Of(client.Name, value.Node), conversion.Type);
            case var type when known.Of(type).Role == TypeRole.Builder && value.Node is ManifestMap model:
                return Builder(model, type, conversion);
            default:
                Leak(value);
                return FromOutside(conversion.Type, SyntaxOrigin.Of(conversion));
        }
    }

    /// <summary>A builder that goes on from a model: a copy of it.</summary>
    private Value Builder(ManifestMap model, INamedTypeSymbol type, IOperation at)
    {
        Consume(model);
        var copy = (ManifestMap)model.DeepClone();
        AddKind(copy, known.Of(Heap.Find(model)?.Type));
        var made = Heap.Add(copy, type);
        made.IsRoot = true;
        return new Value(copy, type);
    }

    private static bool IsClient(INamedTypeSymbol type) => type.ContainingAssembly?.Name == "KubernetesClient" && type.ContainingNamespace is { Name: "Models", ContainingNamespace.Name: "k8s" };

    private Value Array(IArrayCreationOperation array) =>
        array.Initializer is { } initializer ? Collection(array, initializer.ElementValues) : new Value(new ManifestList(SyntaxOrigin.Of(array), isOpen: true), array.Type);

    private Value Collection(IOperation at, IReadOnlyList<IOperation> elements)
    {
        var list = new ManifestList(SyntaxOrigin.NameOf(at.Syntax));
        Heap.Add(list, at.Type);
        foreach (var element in elements)
        {
            if (CollectionExpressions.IsSpread(element))
                AddRange(list, Evaluate(element.ChildOperations.FirstOrDefault()));
            else
                Add(list, Evaluate(element));
        }

        return new Value(list, at.Type);
    }

    private void Add(ManifestList list, Value item)
    {
        if (item.Function is not null)
            Leak(item);
        if (Heap.Contains(item.Node, list))
        {
            Leak(item);
            return;
        }

        list.Add(item.Node);
    }

    private void AddRange(ManifestList list, Value range)
    {
        if (range.Node is not ManifestList items || ReferenceEquals(items, list))
        {
            Leak(range);
            list.Open();
            return;
        }

        foreach (var item in items.ToList())
            Add(list, FromNode(item, type: null));
        if (items.IsOpen)
            list.Open();
    }

    private Value Tuple(ITupleOperation tuple)
    {
        var list = new ManifestList(SyntaxOrigin.Of(tuple));
        foreach (var element in tuple.Elements)
            list.Add(Evaluate(element).Node);
        return new Value(list, tuple.Type);
    }

    private Value Conditional(IConditionalOperation conditional)
    {
        if (Evaluate(conditional.Condition).Truth is { } truth)
            return Evaluate(truth ? conditional.WhenTrue : conditional.WhenFalse);
        return Either([() => Evaluate(conditional.WhenTrue), () => Evaluate(conditional.WhenFalse)]);
    }

    private Value Either(IReadOnlyList<Func<Value>> ways)
    {
        var before = Heap.Capture();
        var results = new List<Value>();
        RunEither([.. ways.Select(way => (Func<bool>)(() =>
        {
            results.Add(way());
            return true;
        }))]);
        var result = results[0];
        foreach (var other in results.Skip(1))
            result = Join.Values(Heap, before, result, other);
        return result;
    }

    private Value Coalesce(ICoalesceOperation coalesce)
    {
        var value = Evaluate(coalesce.Value);
        if (value.IsNull)
            return Evaluate(coalesce.WhenNull);
        if (!value.IsUnknown)
            return value;
        return Either([() => value, () => Evaluate(coalesce.WhenNull)]);
    }

    private Value ConditionalAccess(IConditionalAccessOperation access)
    {
        var value = Evaluate(access.Operation);
        if (value.IsNull)
            return value;
        accessed.Push(value);
        var result = value.IsUnknown || Heap.Find(value.Node)?.IsBorrowed == true
            ? Either([() => Evaluate(access.WhenNotNull), () => new Value(ManifestScalar.Null)])
            : Evaluate(access.WhenNotNull);
        accessed.Pop();
        return result;
    }

    private Value SwitchExpression(ISwitchExpressionOperation expression)
    {
        Evaluate(expression.Value);
        var ways = expression.Arms.Where(arm => arm.Value is not IThrowOperation and not IConversionOperation { Operand: IThrowOperation })
            .Select(arm => (Func<Value>)(() => Evaluate(arm.Value))).ToList();
        return ways.Count == 0 ? Value.Unknown : Either(ways);
    }

    private Value Interpolated(IInterpolatedStringOperation interpolated)
    {
        var text = new System.Text.StringBuilder();
        var isKnown = true;
        foreach (var part in interpolated.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation literal => Evaluate(literal.Text),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Evaluate(hole.Expression),
                _ => NotUnderstood(part),
            };
            isKnown &= value.Node is ManifestScalar { Kind: ManifestNodeKind.String or ManifestNodeKind.Integer };
            text.Append((value.Node as ManifestScalar)?.Text);
        }

        var origin = SyntaxOrigin.Of(interpolated);
        return new Value(isKnown ? new ManifestScalar(ManifestNodeKind.String, text.ToString(), origin) : new ManifestUnknown(origin), interpolated.Type);
    }

    private Value Binary(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            var stops = binary.OperatorKind == BinaryOperatorKind.ConditionalOr;
            if (left.Truth == stops)
                return left;
            return left.Truth is not null ? Evaluate(binary.RightOperand) : Either([() => Evaluate(binary.RightOperand), () => Value.Unknown]);
        }

        var right = Evaluate(binary.RightOperand);
        var known = Arithmetic.Of(binary.OperatorKind, left, right);
        if (binary.OperatorMethod is not null && known is null)
        {
            Leak(left);
            Leak(right);
        }

        var origin = SyntaxOrigin.Of(binary);
        return new Value(known is ManifestScalar scalar ? scalar.At(origin) : new ManifestUnknown(origin), binary.Type);
    }

    private Value Unary(IUnaryOperation unary)
    {
        var operand = Evaluate(unary.Operand);
        return (unary.OperatorKind, operand.Truth) switch
        {
            (UnaryOperatorKind.Not, { } truth) => new Value(ManifestScalar.Boolean(!truth).At(SyntaxOrigin.Of(unary)), unary.Type),
            (UnaryOperatorKind.Minus, null) when Constants.Integer(operand.Node) is { } number => new Value(ManifestScalar.Integer(-number).At(SyntaxOrigin.Of(unary)), unary.Type),
            _ => Value.Unknown,
        };
    }

    private Value IsPattern(IIsPatternOperation operation)
    {
        var value = Evaluate(operation.Value);
        foreach (var part in operation.Pattern.DescendantsAndSelf().OfType<IPatternOperation>())
        {
            var (variable, type) = part switch
            {
                IDeclarationPatternOperation { DeclaredSymbol: { } symbol } => (symbol, part.NarrowedType),
                IRecursivePatternOperation { DeclaredSymbol: { } symbol } => (symbol, part.NarrowedType),
                _ => (null, null),
            };
            if (variable is not null)
                frame.Declare(variable, ReferenceEquals(part, operation.Pattern) ? value : FromOutside(type, SyntaxOrigin.Of(part)));
        }

        var isNull = operation.Pattern switch
        {
            IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => true,
            INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } => false,
            _ => (bool?)null,
        };
        if (!operation.Pattern.DescendantsAndSelf().OfType<IDeclarationPatternOperation>().Any() && isNull is null && value.IsContainer && operation.Pattern is not IConstantPatternOperation)
            return Value.Unknown;
        return isNull is not { } wanted || Arithmetic.IsNull(value) is not { } found ? Value.Unknown : new Value(ManifestScalar.Boolean(wanted == found));
    }

    private Value MethodGroup(IMethodReferenceOperation reference)
    {
        var instance = reference.Instance is null ? null : Evaluate(reference.Instance);
        return new Value(new Function(reference.Method, FollowableBody(reference.Method), reference.Method.MethodKind == MethodKind.LocalFunction ? frame : null, instance));
    }

    private Value Deconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        if (target is ITupleOperation targets && value.Node is ManifestList { IsOpen: false } values && values.Count == targets.Elements.Length)
        {
            for (var i = 0; i < values.Count; i++)
                AssignTo(targets.Elements[i], FromNode(values[i], targets.Elements[i].Type), deconstruction.Syntax);
            return value;
        }

        Leak(value);
        foreach (var part in deconstruction.Target.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation local)
                frame.Set(local.Local, FromOutside(local.Type, SyntaxOrigin.Of(local)));
        }

        return Value.Unknown;
    }
}
