namespace Kubewright.Rules;

/// <summary>Amounts of resources.</summary>
internal static class ResourceAmounts
{
    /// <summary>Reports an amount that is negative, or that is not whole and has to be.</summary>
    public static void Validate(string resource, ManifestNode amount, string path, RuleContext context)
    {
        if (!QuantityValue.TryRead(amount, out var value))
            return;
        if (value.Amount < 0)
            context.Report(path, $"{((ManifestScalar)amount).Text} is less than nothing; an amount of {resource} is not negative.", amount);
        if (!value.IsWhole && ResourceNames.IsWhole(resource))
            context.Report(path, $"{((ManifestScalar)amount).Text} is no whole number; {resource} cannot be divided.", amount);
    }
}
