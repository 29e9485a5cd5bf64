using System.Globalization;

namespace Kubewright.Rules.Devices;

/// <summary>How the capacity of a device that several claims share is given out.</summary>
internal sealed class DeviceCapacities() : ComponentRule("KW1586", "Capacity of a device", "io.k8s.api.resource.v1.DeviceCapacity")
{
    private const int MaxValues = 10;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("requestPolicy") is not { } policy || context.Enclosing("io.k8s.api.resource.v1.Device") is not { } device)
            return;
        if (device.Boolean("allowMultipleAllocations") is not true)
        {
            if (device.IsCertainlyAbsent("allowMultipleAllocations") || device.Boolean("allowMultipleAllocations") is false)
                context.Report("requestPolicy", "Only a device with allowMultipleAllocations: true has a request policy.", policy);
            return;
        }

        var values = policy.List("validValues") is { Count: > 0 } list ? list : null;
        var range = policy.Map("validRange");
        if (values is not null && range is not null)
            context.Report("requestPolicy", "A policy has either validValues or validRange; remove one of them.", policy);
        else if ((values is not null || range is not null) && policy.IsCertainlyAbsent("default"))
            context.Report("requestPolicy.default", "A policy with validValues or validRange needs a default.", policy);
        else if (QuantityValue.TryRead(node.Field("value"), out var capacity) && QuantityValue.TryRead(policy.Field("default"), out var usual))
        {
            if (values is not null)
                ValidValues(values, capacity, usual, context);
            else if (range is not null)
                CapacityRanges.Check(range, capacity, usual, context);
        }
    }

    private static void ValidValues(ManifestList values, QuantityValue capacity, QuantityValue usual, RuleContext context)
    {
        const string path = "requestPolicy.validValues";
        var seen = new HashSet<decimal>();
        var hasDefault = false;
        decimal? last = null;
        if (values.Count > MaxValues)
            context.Report(path, $"A policy has at most {MaxValues} values, and these are {values.Count}.", values);
        for (var i = 0; i < values.Count; i++)
        {
            if (!QuantityValue.TryRead(values[i], out var value))
                return;
            var at = $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (last > value.Amount)
                context.Report(at, "Sort the values in ascending order.", values[i]);
            last = value.Amount;
            if (values.Count > MaxValues)
                continue;
            if (value.Amount > capacity.Amount)
                context.Report(at, "The value is larger than the capacity.", values[i]);
            if (!seen.Add(decimal.Ceiling(value.Amount)))
                context.Report(at, "The value is there twice.", values[i]);
            hasDefault |= value.Amount == usual.Amount;
        }

        if (!hasDefault)
            context.Report(path, "The default is none of the values.", values);
    }
}
