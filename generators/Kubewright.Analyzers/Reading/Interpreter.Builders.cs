using Kubewright.Analyzers.State;
using Kubewright.Analyzers.Symbols;
using Kubewright.Building;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <content>Generated members of builders, driven by their attributes.</content>
internal sealed partial class Interpreter
{
    private Value NewBuilder(INamedTypeSymbol type, TypeFacts facts, IMethodSymbol constructor, Arguments arguments)
    {
        if (constructor.Parameters is [{ Type.Name: nameof(ManifestMap) } over])
        {
            // A view of a node that somebody else has.
            Leak(arguments[over]);
            return FromOutside(type, arguments.Name);
        }

        var node = new ManifestMap(arguments.Name);
        SetKind(node, facts);
        SetParameters(node, constructor, known.ParameterFields(constructor), arguments);
        return Root(node, type);
    }

    private static void SetParameters(ManifestMap node, IMethodSymbol method, IReadOnlyList<IReadOnlyList<string>?> fields, Arguments arguments)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i] is { } path)
                Parent(node, path, arguments.Name).SetField(path[path.Count - 1], arguments.Node(method.Parameters[i]), arguments.Name);
        }
    }

    /// <summary>The object that has the last field of a path.</summary>
    private static ManifestMap Parent(ManifestMap node, IReadOnlyList<string> path, Origin origin)
    {
        for (var i = 0; i + 1 < path.Count; i++)
            node = TreeEditing.Object(node, path[i], origin);
        return node;
    }

    private Value GeneratedMember(Value receiver, IMethodSymbol method, MemberFacts member, Arguments arguments, IInvocationOperation at)
    {
        if (receiver.Node is not ManifestMap node)
        {
            // A builder that is not known: what it is given is still read.
            receiver = FromOutside(at.Instance!.Type, arguments.Name);
            if (receiver.Node is not ManifestMap outside)
                return Outside(method, receiver, arguments, at);
            node = outside;
        }

        var target = Heap.Add(node, at.Instance!.Type);
        var map = Parent(node, member.Path.Fields, arguments.Name);
        var field = member.Path.Fields[member.Path.Fields.Count - 1];
        var last = method.Parameters.Length == 0 ? null : method.Parameters[method.Parameters.Length - 1];
        if (last is not null && IsCallback(last.Type))
            Edit(target, Place(map, field, method, member, arguments), method, member, last, arguments);
        else if (last is not null && known.Of(last.Type).Role == TypeRole.Builder)
            Put(target, map, field, method, member, arguments[last], arguments);
        else
            SetValue(map, field, method, member, arguments);
        return receiver;
    }

    private static bool IsCallback(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Action", TypeArguments.Length: 1, ContainingNamespace.Name: "System" };

    /// <summary>The object that a member makes or finds.</summary>
    private static ManifestMap Place(ManifestMap map, string field, IMethodSymbol method, MemberFacts member, Arguments arguments) => member.Path.Action switch
    {
        FieldAction.Append => TreeEditing.Append(map, field, arguments.Name),
        FieldAction.Entries => TreeEditing.Entry(map, field, arguments.Node(method.Parameters[0]), arguments.Name),
        FieldAction.Item => TreeEditing.Item(map, field, Keys(method, member, arguments), out _, arguments.Name),
        _ => TreeEditing.Object(map, field, arguments.Name),
    };

    private static ItemKey[] Keys(IMethodSymbol method, MemberFacts member, Arguments arguments) => [.. member.Path.Keys.Select(key =>
    {
        for (var i = 0; i < member.Parameters.Count; i++)
        {
            if (member.Parameters[i] is [var field] && field == key.Field)
                return key with { Value = arguments.Node(method.Parameters[i]) };
        }

        return key;
    })];

    private void Edit(HeapObject target, ManifestMap item, IMethodSymbol method, MemberFacts member, IParameterSymbol callback, Arguments arguments)
    {
        for (var i = 0; i < member.Parameters.Count; i++)
        {
            if (member.Parameters[i] is not { } path || (path.Count == 1 && member.Path.Keys.Any(key => key.Field == path[0])))
                continue;
            Parent(item, path, arguments.Name).SetField(path[path.Count - 1], arguments.Node(method.Parameters[i]), arguments.Name);
        }

        RunCallback(arguments[callback], item, ((INamedTypeSymbol)callback.Type).TypeArguments[0], target, arguments.Name);
    }

    private void RunCallback(Value callback, ManifestMap item, ITypeSymbol type, HeapObject owner, Origin at)
    {
        if (callback.IsNull)
            return;
        Heap.Add(item, type, owner);
        if (callback.Function is { } function)
            Invoke(function, [new Value(item, type)], at);
        else
            item.OpenDeep();
    }

    /// <summary>Puts a copy of a finished builder into the tree.</summary>
    private void Put(HeapObject target, ManifestMap map, string field, IMethodSymbol method, MemberFacts member, Value value, Arguments arguments)
    {
        var finished = value.Node as ManifestMap ?? new ManifestMap(value.Node.Origin ?? arguments.Name, isOpen: true);
        var copy = (ManifestMap)finished.DeepClone();
        switch (member.Path.Action)
        {
            case FieldAction.Append:
                TreeEditing.Append(map, field, arguments.Name).Assign(copy);
                break;
            case FieldAction.Entries:
                TreeEditing.Entry(map, field, arguments.Node(method.Parameters[0]), arguments.Name).Assign(copy);
                break;
            case FieldAction.Item:
                TreeEditing.PutItem(map, field, [.. member.Path.Keys], finished, arguments.Name);
                break;
            default:
                map.SetField(field, copy, arguments.Name);
                break;
        }

        Consume(finished);
        if (Heap.Find(finished) is { PodVolumes: { } volumes })
        {
            foreach (var volume in volumes)
                AddPodVolume(target, volume);
        }
    }

    /// <summary>Says that a tree is a part of a larger one now.</summary>
    private void Consume(ManifestNode node) => Heap.Visit(node, static item => item.IsConsumed = true);

    private static void SetValue(ManifestMap map, string field, IMethodSymbol method, MemberFacts member, Arguments arguments)
    {
        if (member.Path.Action == FieldAction.Entries)
        {
            SetEntries(map, field, method, arguments);
            return;
        }

        if (method.Parameters is [{ IsParams: true, Type: IArrayTypeSymbol array } list])
            map.SetField(field, ListOf(arguments[list], array.ElementType, arguments.Name), arguments.Name);
        else if (method.Parameters is [var single])
            map.SetField(field, arguments.Node(single), arguments.Name);
        else
            map.OpenDeep();
    }

    private static ManifestList ListOf(Value value, ITypeSymbol type, Origin origin)
    {
        var list = new ManifestList(origin, isOpen: value.Node is not ManifestList { IsOpen: false });
        if (value.Node is ManifestList items)
        {
            foreach (var item in items)
                list.Add(Constants.ForParameter(new Value(item), type));
        }

        return list;
    }

    private static void SetEntries(ManifestMap map, string field, IMethodSymbol method, Arguments arguments)
    {
        switch (method.Parameters)
        {
            case [{ Type.SpecialType: SpecialType.System_String } key, { IsParams: true, Type: IArrayTypeSymbol array } values]:
                TreeEditing.SetEntry(map, field, arguments.Node(key), ListOf(arguments[values], array.ElementType, arguments.Name), arguments.Name);
                break;
            case [{ Type.SpecialType: SpecialType.System_String } key, var value]:
                TreeEditing.SetEntry(map, field, arguments.Node(key), arguments.Node(value), arguments.Name);
                break;
            case [var entries]:
                PutEntries(TreeEditing.Object(map, field, arguments.Name), arguments[entries], ValueType(entries.Type));
                break;
            default:
                TreeEditing.Object(map, field, arguments.Name).OpenDeep();
                break;
        }
    }

    /// <summary>The type of the values of pairs in an array or dictionary.</summary>
    private static ITypeSymbol? ValueType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { ElementType: INamedTypeSymbol { TypeArguments: [_, var value] } } => value,
        INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { TypeArguments: [_, var value] }] } => value,
        _ => null,
    };

    /// <summary>Puts pairs, or what is in a dictionary, into a map.</summary>
    private static void PutEntries(ManifestMap target, Value entries, ITypeSymbol? type)
    {
        switch (entries.Node)
        {
            case ManifestMap dictionary:
                foreach (var entry in dictionary)
                    target.Set(entry.Key, ForType(entry.Value), entry.KeyOrigin);
                break;
            case ManifestList pairs:
                foreach (var pair in pairs)
                {
                    if (pair is ManifestList { IsOpen: false, Count: 2 } two)
                        TreeEditing.SetEntry(target, two[0], ForType(two[1]));
                    else
                        target.OpenDeep();
                }

                break;
            default:
                target.OpenDeep();
                break;
        }

        if (entries.Node.IsOpen)
            target.OpenDeep();

        ManifestNode ForType(ManifestNode node) => type is null ? node : Constants.ForParameter(new Value(node), type);
    }
}
