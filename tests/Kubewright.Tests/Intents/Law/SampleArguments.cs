using System.Reflection;
using Kubewright.Intents;

namespace Kubewright.Tests.Intents.Law;

/// <summary>Arguments for the parameters of intents, as C# values and as an <see cref="IntentCall"/> has them.</summary>
internal static class SampleArguments
{
    /// <summary>A value for a parameter; different ones by variant.</summary>
    public static object? Value(ParameterInfo parameter, int variant)
    {
        var even = variant % 2 == 0;
        return (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
        {
            var type when type == typeof(string) && parameter.Name == "Protocol" => even ? "TCP" : "UDP",
            var type when type == typeof(string) => $"{parameter.Name}-{variant}".ToLowerInvariant(),
            var type when type == typeof(int) => variant + 1,
            var type when type == typeof(bool) => even,
            var type when type == typeof(Quantity) => even ? (Quantity)"1.5Gi" : 2,
            var type when type == typeof(IntegerOrString) => even ? (IntegerOrString)"25%" : 1,
            var type when type == typeof(string[]) => even ? ["one", "two"] : new[] { "three" },
            var type when type == typeof((string, string)[]) => even ? [("app", "web"), ("zone", "a")] : new[] { ("app", "other") },
            var type when type == typeof((string, Quantity)[]) => even ? [("example.com/fpga", 1)] : Array.Empty<(string, Quantity)>(),
            var type when type == typeof(Port) => even ? Port.Tcp("http", 8080) : Port.Udp("dns", 53),
            var type when type == typeof(Volume) => Volume.EmptyDir(even ? "data" : "cache"),
            var type when type == typeof(IManifest) => new Deployment("described"),
            var type when type == typeof(Action<PodTemplateSpec>) => (Action<PodTemplateSpec>)(pod => pod.Container("main", c => c.Gpus(variant + 1))),
            var type when type == typeof(Action<ReplicaSpec>) => (Action<ReplicaSpec>)(role => role.Replicas(variant)),
            var type when type == typeof(Action<Service>) => (Action<Service>)(service => service.ClusterIP("None")),
            var type when type == typeof(Action<HorizontalPodAutoscaler>) => (Action<HorizontalPodAutoscaler>)(hpa => hpa.CpuUtilization(70)),
            var type => throw new NotSupportedException($"There is no sample for {type}."),
        };
    }

    /// <summary>Gives a C# value to a call, in the form that <see cref="IntentCall"/> documents.</summary>
    public static void Give(IntentCall call, string parameter, object? value)
    {
        switch (value)
        {
            case Action<PodTemplateSpec> configure:
                call.With(parameter, map => configure(new PodTemplateSpec(map)));
                break;
            case Action<ReplicaSpec> configure:
                call.With(parameter, map => configure(new ReplicaSpec(map)));
                break;
            case Action<Service> configure:
                call.With(parameter, map => configure(new Service(map)));
                break;
            case Action<HorizontalPodAutoscaler> configure:
                call.With(parameter, map => configure(new HorizontalPodAutoscaler(map)));
                break;
            default:
                call.With(parameter, Node(value));
                break;
        }
    }

    private static ManifestNode? Node(object? value) => value switch
    {
        null => null,
        string text => text,
        int number => number,
        bool truth => truth,
        Quantity quantity => quantity,
        IntegerOrString either => either,
        string[] texts => new ManifestList(texts.Select(text => (ManifestNode)text)),
        (string, string)[] pairs => Map(pairs, text => text),
        (string, Quantity)[] pairs => Map(pairs, quantity => quantity),
        Port port => PortTree.Create(port.Name, port.Number, port.Protocol),
        Volume volume => volume.Node,
        IManifest manifest => manifest.Node,
        _ => throw new NotSupportedException($"There is no node for {value.GetType()}."),
    };

    private static ManifestMap Map<T>((string Key, T Value)[] pairs, Func<T, ManifestNode> convert)
    {
        var map = new ManifestMap();
        foreach (var (key, value) in pairs)
            map.Set(key, convert(value));
        return map;
    }
}
