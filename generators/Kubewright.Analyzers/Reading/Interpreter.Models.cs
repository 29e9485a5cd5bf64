using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.State;
using Kubewright.Analyzers.Symbols;
using Kubewright.Building;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <content>Models, their initializers, and the collections in them.</content>
internal sealed partial class Interpreter
{
    private Value NewModel(INamedTypeSymbol type, Origin origin)
    {
        var node = new ManifestMap(origin);
        foreach (var (field, value) in known.Defaults(type))
            node.SetField(field, value);
        return Root(node, type);
    }

    private Value Initialize(Value value, IObjectOrCollectionInitializerOperation initializer)
    {
        initialized.Push(value);
        Initializer(initializer);
        initialized.Pop();
        return value;
    }

    private Value Initializer(IObjectOrCollectionInitializerOperation initializer)
    {
        foreach (var part in initializer.Initializers)
        {
            if (part is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property } nested)
                Initialize(Existing(property), nested.Initializer);
            else
                Evaluate(part);
        }

        return Value.Unknown;
    }

    /// <summary>What a property holds whose own members are about to be changed: it is certainly there.</summary>
    private Value Existing(IPropertyReferenceOperation reference)
    {
        var value = Property(reference);
        if (value.IsContainer || ModelField(reference) is not ({ } map, { } field))
            return value;
        ManifestNode made = Collections.IsList(reference.Type) ? new ManifestList(SyntaxOrigin.Of(reference), isOpen: true) : new ManifestMap(SyntaxOrigin.Of(reference), isOpen: true);
        map.SetField(field, made);
        return Object(made, reference.Type!);
    }

    private (ManifestMap? Map, string? Field) ModelField(IPropertyReferenceOperation reference)
    {
        if (reference.Arguments.Length > 0 || reference.Instance is null || known.Field(reference.Property) is not { } field)
            return default;
        return ((reference.Instance is IPropertyReferenceOperation parent ? Existing(parent) : Evaluate(reference.Instance)).Node as ManifestMap, field);
    }

    private Value Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (reference.Arguments.Length > 0)
            return Indexed(reference);
        if (known.Field(property) is { } field && reference.Instance is not null)
            return ModelProperty(Evaluate(reference.Instance), field, reference);
        var instance = reference.Instance is null ? null : Evaluate(reference.Instance);
        if (instance?.Node is ManifestMap node && known.Of(Heap.Find(node)?.Type).Role == TypeRole.Builder)
            return OfBuilder(instance, reference);
        if (property.GetMethod is { } getter && FollowableBody(getter) is { } body and not ISymbolInitializerOperation)
            return Follow(new Function(getter, body, null, instance), new Arguments([], SyntaxOrigin.NameOf(reference.Syntax)), reference);
        if (property is { IsStatic: true })
            return StaticValue(property, property.SetMethod is null, reference);
        if (reference.Instance is IInstanceReferenceOperation)
            return StaticValue(property, isFixed: false, reference);
        return FromOutside(reference.Type, SyntaxOrigin.Of(reference));
    }

    /// <summary>The tree of a builder, for whoever asks: it may be changed from there.</summary>
    private Value OfBuilder(Value builder, IPropertyReferenceOperation reference)
    {
        Blur(builder);
        return FromOutside(reference.Type, SyntaxOrigin.Of(reference));
    }

    private Value ModelProperty(Value instance, string field, IPropertyReferenceOperation reference)
    {
        if (instance.Node is not ManifestMap map || map[field] is ManifestUnknown || (map[field] is null && map.IsOpen))
            return FromOutside(reference.Type, SyntaxOrigin.Of(reference));
        return map[field] is { } value ? FromNode(value, reference.Type) : new Value(ManifestScalar.Null.At(SyntaxOrigin.Of(reference)), reference.Type);
    }

    private Value Indexed(IPropertyReferenceOperation reference)
    {
        var instance = InstanceOf(reference);
        var index = Evaluate(reference.Arguments[0].Value);
        switch (instance.Node)
        {
            case ManifestList list when Constants.Integer(index.Node) is { } at && at >= 0 && at < list.Count:
                return FromNode(list[(int)at], reference.Type);
            case ManifestMap map when Constants.Text(index.Node) is { } key && map[key] is { } value and not ManifestUnknown:
                return FromNode(value, reference.Type);
            default:
                // Any of the items may be meant.
                Leak(instance);
                return FromOutside(reference.Type, SyntaxOrigin.Of(reference));
        }
    }

    private Value InstanceOf(IPropertyReferenceOperation reference) => reference.Instance switch
    {
        IPropertyReferenceOperation { Arguments.Length: 0 } property when known.Field(property.Property) is not null => Existing(property),
        { } instance => Evaluate(instance),
        null => Value.Unknown,
    };

    private Value Assignment(ISimpleAssignmentOperation assignment)
    {
        var value = Evaluate(assignment.Value);
        AssignTo(assignment.Target, value, assignment.Syntax);
        return value;
    }

    private void AssignTo(IOperation target, Value value, SyntaxNode at)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                frame.Set(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                frame.Set(parameter.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                AssignTo(declaration.Expression, value, at);
                break;
            case IDiscardOperation:
                break;
            case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                Keep(field.Field, value);
                break;
            case IPropertyReferenceOperation { Arguments.Length: > 0 } indexed:
                SetIndexed(indexed, value);
                break;
            case IPropertyReferenceOperation property when ModelField(property) is ({ } map, { } field):
                SetModelField(map, field, value, SyntaxOrigin.NameOf(at));
                break;
            case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } property:
                Keep(property.Property, value);
                break;
            default:
                foreach (var child in target.ChildOperations)
                    Evaluate(child);
                Leak(value);
                break;
        }
    }

    /// <summary>Stores a value in a field of the program: other members may change it from there.</summary>
    private void Keep(ISymbol field, Value value)
    {
        Leak(value);
        Heap.Fields[field] = value;
    }

    private void SetModelField(ManifestMap map, string field, Value value, Origin name)
    {
        if (value.IsNull)
        {
            map.Remove(field);
            return;
        }

        var node = Constants.ForModel(value);
        if (value.Function is not null || Heap.Contains(node, map))
        {
            Leak(value);
            map.OpenDeep();
            return;
        }

        Consume(node);
        map.SetField(field, node, name);
    }

    private void SetIndexed(IPropertyReferenceOperation target, Value value)
    {
        var instance = InstanceOf(target);
        var index = Evaluate(target.Arguments[0].Value);
        if (Heap.Contains(value.Node, instance.Node))
        {
            Leak(value);
            return;
        }

        switch (instance.Node)
        {
            case ManifestMap map:
                TreeEditing.SetEntry(map, index.Node, Constants.ForModel(value));
                break;
            case ManifestList list when Constants.Integer(index.Node) is { } at && at >= 0 && at < list.Count:
                list[(int)at] = value.Node;
                break;
            default:
                Leak(instance);
                Leak(value);
                return;
        }

        ConsumeIfOwned(instance, value);
    }

    /// <summary>What is put into a collection that is a part of a tree already is one, too.</summary>
    private void ConsumeIfOwned(Value collection, Value item)
    {
        if (Heap.Find(collection.Node) is { IsConsumed: true })
            Consume(item.Node);
    }

    /// <summary>Changes to lists, dictionaries and sets.</summary>
    private Value? OfCollection(Value receiver, IMethodSymbol method, Arguments arguments)
    {
        if (receiver.Node is not (ManifestList or ManifestMap) || method.MethodKind != MethodKind.Ordinary)
            return null;
        var isSet = known.Of(Heap.Find(receiver.Node)?.Type).Role == TypeRole.Set;
        if (!isSet && !Collections.IsList(method.ContainingType) && !Collections.IsDictionary(method.ContainingType))
            return null;
        switch (method.Name, receiver.Node, method.Parameters)
        {
            case ("Add", ManifestList list, [var item]):
                if (isSet)
                    AddToSet(list, arguments[item]);
                else
                    Add(list, arguments[item]);
                ConsumeIfOwned(receiver, arguments[item]);
                return Value.Unknown;
            case ("AddRange", ManifestList list, [var range]):
                AddRange(list, arguments[range]);
                return Value.Unknown;
            case ("Add", ManifestMap map, [var key, var value]):
                TreeEditing.SetEntry(map, arguments[key].Node, Constants.ForModel(arguments[value]));
                return Value.Unknown;
            default:
                return null;
        }
    }

    private void AddToSet(ManifestList set, Value item)
    {
        if (item.Node is ManifestList || item.Node is not ManifestMap map)
        {
            AddRange(set, item);
            return;
        }

        // A set holds builders themselves, and copies of models.
        var facts = known.Of(Heap.Find(map)?.Type);
        if (facts.Role != TypeRole.Model)
        {
            set.Add(map);
            return;
        }

        Consume(map);
        var copy = (ManifestMap)map.DeepClone();
        AddKind(copy, facts);
        Heap.Add(copy, Heap.Find(map)?.Type);
        set.Add(copy);
    }

    /// <summary>A model that does not say its kind has that of its class.</summary>
    internal static void AddKind(ManifestMap model, TypeFacts facts)
    {
        if (facts is not { Kind: { } kind, ApiVersion: { } apiVersion } || (model.ContainsKey("apiVersion") && model.ContainsKey("kind")))
            return;
        model.SetField("apiVersion", apiVersion);
        model.SetField("kind", kind);
    }

    private Value With(IWithOperation with)
    {
        var value = Evaluate(with.Operand);
        if (value.Node is not ManifestMap map || with.Type is not { } type)
            return NotUnderstood(with);

        // What is inside is shared with the original.
        if (Heap.Find(map) is { } original)
            original.IsTemplate = true;
        var copy = Root(map.ShallowClone(), type);
        return with.Initializer is { } initializer ? Initialize(copy, initializer) : copy;
    }

    /// <summary>A target that gets a value which is not known.</summary>
    private Value Forget(IOperation target)
    {
        AssignTo(target, FromOutside(target.Type, SyntaxOrigin.Of(target)), target.Syntax);
        return Value.Unknown;
    }

    private Value Compound(ICompoundAssignmentOperation compound)
    {
        var left = Evaluate(compound.Target);
        var right = Evaluate(compound.Value);
        var result = Arithmetic.Of(compound.OperatorKind, left, right);
        var value = new Value(result is null ? new ManifestUnknown(SyntaxOrigin.Of(compound)) : result.At(SyntaxOrigin.Of(compound)), compound.Type);
        AssignTo(compound.Target, value, compound.Syntax);
        return value;
    }

    private Value CoalesceAssignment(ICoalesceAssignmentOperation coalesce)
    {
        var current = Evaluate(coalesce.Target);
        if (!current.IsNull && !current.IsUnknown && Heap.Find(current.Node)?.IsBorrowed != true)
            return current;
        if (current.IsNull)
        {
            var value = Evaluate(coalesce.Value);
            AssignTo(coalesce.Target, value, coalesce.Syntax);
            return value;
        }

        return Either(
        [
            () => current,
            () =>
            {
                var value = Evaluate(coalesce.Value);
                AssignTo(coalesce.Target, value, coalesce.Syntax);
                return value;
            },
        ]);
    }
}
