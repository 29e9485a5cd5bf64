namespace Kubewright.Rules.Devices;

/// <summary>Counters that devices share: the name of their set, and at least one counter.</summary>
internal sealed class DeviceCounters() : ComponentRule("KW1588", "Counters of devices", "io.k8s.api.resource.v1.CounterSet", "io.k8s.api.resource.v1.DeviceCounterConsumption")
{
    private const int MaxCounters = 32;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var field = context.Enclosing("io.k8s.api.resource.v1.Device") is null ? "name" : "counterSet";
        if (node.TextOr(field, "") is { } name && Syntax.Dns1123Label(name) is { } problem)
            context.Report(field, name.Length == 0 ? "The counters need the name of a set." : problem, node.Field(field));
        if (node.IsCertainlyEmpty("counters"))
            context.Report("counters", "There must be at least one counter.", node.Field("counters"));
        if (node.Map("counters") is not { } counters)
            return;
        if (counters.Count > MaxCounters)
        {
            context.Report("counters", $"A set has at most {MaxCounters} counters, and these are {counters.Count}.", counters);
            return;
        }

        foreach (var counter in counters)
        {
            if (Syntax.Dns1123Label(counter.Key) is { } keyProblem)
                context.Report("counters", keyProblem, counter.Value);
        }
    }
}
