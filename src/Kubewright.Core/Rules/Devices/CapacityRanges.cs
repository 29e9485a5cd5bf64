namespace Kubewright.Rules.Devices;

/// <summary>A range of capacity that claims may ask for: smallest, largest and step.</summary>
internal static class CapacityRanges
{
    private const string Path = "requestPolicy.validRange";

    /// <summary>Reports what does not fit together.</summary>
    public static void Check(ManifestMap range, QuantityValue capacity, QuantityValue usual, RuleContext context)
    {
        if (range.IsCertainlyAbsent("min"))
            context.Report(Path + ".min", "A range needs a smallest value, min.", range);
        if (!QuantityValue.TryRead(range.Field("min"), out var min))
            return;
        if (min.Amount > capacity.Amount || usual.Amount < min.Amount)
            context.Report(Path + ".min", "The smallest value is larger than the capacity or the default.", range.Field("min"));
        decimal? max = QuantityValue.TryRead(range.Field("max"), out var read) ? read.Amount : null;
        if (max < min.Amount || max > capacity.Amount || usual.Amount > max)
            context.Report(Path + ".max", "The largest value is smaller than min or the default, or larger than the capacity.", range.Field("max"));
        if (!QuantityValue.TryRead(range.Field("step"), out var step) || step.Amount <= 0)
            return;
        if (min.Amount + step.Amount > capacity.Amount || !IsStep(usual.Amount) || (max is { } largest && !IsStep(largest)))
            context.Report(Path + ".step", "The default or the largest value is not min and a number of steps, or one step is more than the capacity.", range.Field("step"));

        bool IsStep(decimal value) => (decimal.Ceiling(value) - decimal.Ceiling(min.Amount)) % decimal.Ceiling(step.Amount) == 0;
    }
}
