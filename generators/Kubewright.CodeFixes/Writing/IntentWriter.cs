using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Writing;

/// <summary>Says with the hand-written intents what they say shorter than generated members. Their attributes say which method is which intent.</summary>
internal sealed class IntentWriter
{
    private readonly Literals literals;
    private readonly BuilderWriter builders;
    private readonly Lazy<ILookup<string, IMethodSymbol>> methods;

    public IntentWriter(KnownSymbols known, Literals literals, BuilderWriter builders)
    {
        this.literals = literals;
        this.builders = builders;
        methods = new(() => Find(known));
    }

    /// <summary>Calls for a field; <see langword="null"/> where no intent says it.</summary>
    /// <param name="type">The builder.</param>
    /// <param name="path">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="whole">All that is said with the builder.</param>
    public IReadOnlyList<BuilderCall>? Field(INamedTypeSymbol type, IReadOnlyList<string> path, ManifestNode value, ManifestMap whole) => (Component(type), string.Join(".", path), value) switch
    {
        ("io.k8s.api.core.v1.Container", "resources", ManifestMap map) => Resources(type, map),
        ("io.k8s.api.core.v1.Probe", "httpGet", ManifestMap { Count: 2 } map) => HttpGet(type, map),
        ("io.k8s.api.core.v1.Probe" or "io.k8s.api.core.v1.LifecycleHandler", "exec", ManifestMap { Count: 1 } map) when map["command"] is ManifestList command => Exec(type, command),
        (_, "spec.selector", ManifestMap { Count: 1 } map) when map["matchLabels"] is ManifestMap { Count: > 0 } labels && Labels(whole, labels) => Selector(type, labels),
        ("io.k8s.api.apps.v1.Deployment", "spec.strategy", ManifestMap map) => RollingUpdate(type, map),
        _ => null,
    };

    /// <summary>A call for an item of a list; <see langword="null"/> where no intent says it.</summary>
    public BuilderCall? Item(INamedTypeSymbol type, IReadOnlyList<string> path, ManifestMap item) => (path[path.Count - 1], item) switch
    {
        ("env", { Count: 2 }) when item["name"] is ManifestScalar name && item["value"] is ManifestScalar { Kind: ManifestNodeKind.String } value =>
            Call(type, "Container.Env", Literals.Text(name.Text), Literals.Text(value.Text)),
        ("tolerations", { Count: 3 }) when Text(item["operator"]) == "Exists" && Text(item["effect"]) == "NoSchedule" && Text(item["key"]) is { } key && key.IndexOf('/') > 0 =>
            Call(type, "Pod.TolerateGpuTaint", key == "nvidia.com/gpu" ? [] : [Literals.Text(key)]),
        _ => null,
    };

    /// <summary>A call for an entry of a map; <see langword="null"/> where no intent says it.</summary>
    public BuilderCall? Entry(INamedTypeSymbol type, IReadOnlyList<string> path, string key, ManifestNode value)
    {
        if (value is not ManifestMap { Count: 2 } role || role["template"] is not ManifestMap template || Text(role["replicas"]) is not { } replicas || !path[path.Count - 1].EndsWith("ReplicaSpecs", StringComparison.Ordinal))
            return null;
        var (intent, arguments) = key switch
        {
            "Worker" => ("TrainingJob.Workers", new[] { replicas }),
            "Master" when replicas == "1" => ("TrainingJob.Master", []),
            "Chief" when replicas == "1" => ("TrainingJob.Chief", []),
            "PS" => ("TrainingJob.ParameterServers", new[] { replicas }),
            _ => ("", []),
        };
        var pod = Methods(type, intent).FirstOrDefault()?.Parameters.LastOrDefault()?.Type is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol child] } ? builders.Lambda(child, type, template) : null;
        return pod is not null && Call(type, intent, arguments) is { } call ? call with { Lambda = pod } : null;
    }

    private IReadOnlyList<BuilderCall>? Resources(INamedTypeSymbol type, ManifestMap resources)
    {
        var calls = new List<BuilderCall>();
        foreach (var (field, value) in resources)
        {
            var intent = field switch { "requests" => "Container.Requests", "limits" => "Container.Limits", _ => "" };
            if (value is not ManifestMap { Count: > 0 } amounts || Methods(type, intent).FirstOrDefault() is not { } method || Amounts(amounts, method) is not { } arguments)
                return null;
            calls.Add(new BuilderCall(method.Name, arguments));
        }

        return calls;
    }

    private List<string>? Amounts(ManifestMap amounts, IMethodSymbol method)
    {
        var arguments = new List<string>();
        var others = new List<string>();
        var quantity = method.Parameters.First(parameter => parameter.Name == "cpu").Type;
        foreach (var (resource, amount) in amounts)
        {
            if (literals.Of(amount, quantity) is not { } written)
                return null;
            if (resource switch { "cpu" => "cpu", "memory" => "memory", "ephemeral-storage" => "ephemeralStorage", _ => null } is { } parameter)
                arguments.Add($"{parameter}: {written}");
            else
                others.Add($"({Literals.Text(resource)}, {written})");
        }

        // Only one can be given by name; the others stand behind all that is optional.
        if (others.Count > 1)
            return null;
        if (others.Count == 1)
            arguments.Add("others: " + others[0]);
        return arguments;
    }

    /// <summary>Whether the pods have labels: the intent gives them to the pods, too.</summary>
    private static bool Labels(ManifestMap whole, ManifestMap labels) =>
        ((((whole["spec"] as ManifestMap)?["template"] as ManifestMap)?["metadata"] as ManifestMap)?["labels"] as ManifestMap) is { } given && labels.All(label => ManifestNode.DeepEquals(given[label.Key], label.Value));

    private IReadOnlyList<BuilderCall>? Selector(INamedTypeSymbol type, ManifestMap labels) =>
        Call(type, "Workload.Selector", [.. labels.Select(label => $"({Literals.Text(label.Key)}, {Literals.Text(Text(label.Value)!)})")]) is { } call ? [call] : null;

    private IReadOnlyList<BuilderCall>? HttpGet(INamedTypeSymbol type, ManifestMap get)
    {
        foreach (var method in Methods(type, "Probe.HttpGet"))
        {
            if (get["path"] is { } path && get["port"] is { } port && method.Parameters is [var first, var second] && literals.Of(path, first.Type) is { } written && literals.Of(port, second.Type) is { } number)
                return [new BuilderCall(method.Name, [written, number])];
        }

        return null;
    }

    private IReadOnlyList<BuilderCall>? Exec(INamedTypeSymbol type, ManifestList command) =>
        command.All(part => part.Kind == ManifestNodeKind.String) && Call(type, "Probe.Exec", [.. command.Select(part => Literals.Text(((ManifestScalar)part).Text))]) is { } call ? [call] : null;

    private IReadOnlyList<BuilderCall>? RollingUpdate(INamedTypeSymbol type, ManifestMap strategy)
    {
        if (strategy.Count != 2 || Text(strategy["type"]) != "RollingUpdate" || strategy["rollingUpdate"] is not ManifestMap { Count: > 0 } rolling || Methods(type, "Deployment.RollingUpdate").FirstOrDefault() is not { } method)
            return null;
        var arguments = new List<string>();
        foreach (var (field, value) in rolling)
        {
            if (method.Parameters.FirstOrDefault(parameter => parameter.Name == field) is not { } parameter || literals.Of(value, parameter.Type) is not { } written)
                return null;
            arguments.Add($"{field}: {written}");
        }

        return [new BuilderCall(method.Name, arguments)];
    }

    private BuilderCall? Call(INamedTypeSymbol type, string intent, params string[] arguments) =>
        Methods(type, intent).FirstOrDefault() is { } method ? new BuilderCall(method.Name, arguments) : null;

    /// <summary>The methods of an intent that can be called on a builder.</summary>
    private IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type, string intent) => methods.Value[intent].Select(method => method.ReduceExtensionMethod(type)).OfType<IMethodSymbol>();

    private static string? Text(ManifestNode? node) => (node as ManifestScalar)?.Text;

    private static string? Component(INamedTypeSymbol type) => (from attribute in type.GetAttributes()
                                                                where attribute.AttributeClass?.Name == "ManifestSchemaAttribute"
                                                                select attribute.ConstructorArguments[0].Value as string).FirstOrDefault();

    private static ILookup<string, IMethodSymbol> Find(KnownSymbols known) => (
        from type in known.Builder?.ContainingNamespace.GetTypeMembers().AsEnumerable() ?? []
        where type.MightContainExtensionMethods
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method.IsExtensionMethod && method.DeclaredAccessibility == Accessibility.Public
        let intent = known.Intent(method)
        where intent is not null
        select (intent, method)).ToLookup(pair => pair.intent, pair => pair.method);
}
