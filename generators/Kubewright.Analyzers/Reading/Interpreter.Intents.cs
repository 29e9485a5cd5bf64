using Kubewright.Analyzers.State;
using Kubewright.Analyzers.Symbols;
using Kubewright.Building;
using Kubewright.Intents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <content>Members that every builder has, and the hand-written intents.</content>
internal sealed partial class Interpreter
{
    /// <summary>What <c>Kubewright.Builder</c> itself offers; <see langword="null"/> for other methods.</summary>
    private Value? OfBuilder(Value receiver, IMethodSymbol method, Arguments arguments, IInvocationOperation at)
    {
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingType?.OriginalDefinition.BaseType?.OriginalDefinition, known.Builder) || receiver.Node is not ManifestMap node)
            return null;
        switch (method.Name)
        {
            case "Clone":
                var clone = Root(node.DeepClone(), Heap.Find(node)?.Type ?? method.ReturnType);
                Heap.Find(clone.Node)!.PodVolumes = Heap.Find(node)?.PodVolumes?.ToList();
                if (Heap.Find(node) is { } original)
                    original.IsTemplate = true;
                return clone;
            case "Build":
                var model = Object(node.DeepClone(), method.ReturnType);
                model.Node.OpenDeep();
                return model;
            case "Configure":
                Configure(node, method, arguments);
                return receiver;
            default:
                return null;
        }
    }

    /// <summary>The escape hatch: whatever it does to the model may do to other fields, too, so the tree is open afterwards.</summary>
    private void Configure(ManifestMap node, IMethodSymbol method, Arguments arguments)
    {
        var type = method.Parameters[0].Type is INamedTypeSymbol { TypeArguments: [var model] } ? model : null;
        if (arguments[method.Parameters[0]].Function is { } function)
            Invoke(function, [new Value(node, type)], arguments.Name);
        node.OpenDeep();
    }

    private Value Intent(string name, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at)
    {
        var target = method.IsExtensionMethod && method.ReducedFrom is null ? arguments[method.Parameters[0]] : receiver;
        if (IntentTable.Find(name) is not { } intent)
            return Outside(method, receiver, arguments, at);
        if (target is not null && target.Node is not ManifestMap)
            target = FromOutside(target.Type ?? method.Parameters[0].Type, arguments.Name);
        var map = target?.Node as ManifestMap;
        var owner = map is null ? null : Heap.Add(map, target!.Type);
        var call = new IntentCall(map) { Pod = owner is null ? null : PodAround(owner) };
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Ordinal > 0 || !method.IsExtensionMethod)
                Give(call, parameter, arguments, owner);
        }

        intent.Apply(call);
        map?.AdoptOrigin(arguments.Name);
        call.Pod?.AdoptOrigin(arguments.Name);
        if (owner is not null && call.PodVolumes.Count > 0)
            (owner.PodVolumes ??= []).AddRange(call.PodVolumes);
        if (call.Result is not { } result)
            return target ?? Value.Unknown;
        result.AdoptOrigin(arguments.Name);
        return Root(result, method.MethodKind == MethodKind.Constructor ? method.ContainingType : method.ReturnType);
    }

    private void Give(IntentCall call, IParameterSymbol parameter, Arguments arguments, HeapObject? owner)
    {
        var value = arguments[parameter];
        if (IsCallback(parameter.Type))
        {
            var type = ((INamedTypeSymbol)parameter.Type).TypeArguments[0];
            if (!value.IsNull)
                call.With(parameter.Name, item => RunCallback(value, item, type, owner ?? Heap.Add(item, type), arguments.Name));
        }
        else if (value.IsNull)
        {
            // Not given.
        }
        else if (parameter.Type is IArrayTypeSymbol array)
        {
            call.With(parameter.Name, array.ElementType.IsTupleType ? Pairs(value, array, arguments.Name) : ListOf(value, array.ElementType, arguments.Name));
        }
        else
        {
            // A handle, such as a volume, is judged where it is put to use.
            if (!known.Of(Heap.Find(value.Node)?.Type).IsKind)
                Consume(value.Node);
            call.With(parameter.Name, value.Node is ManifestMap handle ? handle.DeepClone() : Constants.ForParameter(value, parameter.Type), value.Node is ManifestMap ? arguments.Name : null);
        }
    }

    private static ManifestMap Pairs(Value value, IArrayTypeSymbol array, Origin origin)
    {
        var map = new ManifestMap(origin);
        PutEntries(map, value, ValueType(array));
        return map;
    }

    /// <summary>The pod or pod template that a builder's lambda is inside of.</summary>
    private ManifestMap? PodAround(HeapObject target)
    {
        for (var at = target.Owner; at is not null; at = at.Owner)
        {
            if (IsPod(at))
                return at.Map;
        }

        return null;
    }

    private bool IsPod(HeapObject item) => known.Pod is not null && item.Type is not null && item.Type.AllInterfaces.Contains(known.Pod, SymbolEqualityComparer.Default);

    private void AddPodVolume(HeapObject target, ManifestMap volume)
    {
        if ((IsPod(target) ? target.Map : PodAround(target)) is { } pod)
            PodTree.AddVolume(pod, volume);
        else
            (target.PodVolumes ??= []).Add(volume);
    }
}
