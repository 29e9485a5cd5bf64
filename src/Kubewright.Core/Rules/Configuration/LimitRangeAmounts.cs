using System.Globalization;
using Amounts = System.Collections.Generic.Dictionary<string, Kubewright.ManifestNode>;

namespace Kubewright.Rules.Configuration;

/// <summary>How the amounts in a limit relate: minimum, default request, default, maximum, in this order.</summary>
internal sealed class LimitRangeAmounts() : ComponentRule("KW1508", "Limit range amounts", "io.k8s.api.core.v1.LimitRangeSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var (i, item) in node.Items("limits"))
        {
            var content = new LimitRangeItemContent(item);
            if (content.Type is null)
                continue;
            var path = $"limits[{i.ToString(CultureInfo.InvariantCulture)}]";
            var isPod = content.Type == "Pod";
            var resources = new HashSet<string>(content.Max.Keys.Concat(content.Min.Keys).Concat(content.Ratio.Keys), StringComparer.Ordinal);
            if (!isPod)
                resources.UnionWith(content.Default.Keys.Concat(content.DefaultRequest.Keys));
            foreach (var resource in resources)
                new Relation(path, resource, item, context).Check(content, isPod);
        }
    }

    /// <summary>The amounts of one resource.</summary>
    private readonly struct Relation(string path, string resource, ManifestMap item, RuleContext context)
    {
        public void Check(LimitRangeItemContent content, bool isPod)
        {
            var min = LimitRangeItemContent.Amount(content.Min, resource);
            var max = LimitRangeItemContent.Amount(content.Max, resource);
            var normal = isPod ? null : LimitRangeItemContent.Amount(content.Default, resource);
            var request = isPod ? null : LimitRangeItemContent.Amount(content.DefaultRequest, resource);
            Order("min", min, "min", max, "max");
            Order("defaultRequest", min, "min", request, "defaultRequest");
            Order("defaultRequest", request, "defaultRequest", max, "max");
            Order("defaultRequest", request, "defaultRequest", normal, "default");
            Order("default", min, "min", normal, "default");
            Order("default", normal, "default", max, "max");
            if (!ResourceNames.MayBeOvercommitted(resource) && normal is not null && request is not null && normal != request)
                Report("defaultRequest", $"{resource} cannot be shared; defaultRequest must equal default.");
            if (LimitRangeItemContent.Amount(content.Ratio, resource) is { } ratio)
                CheckRatio(ratio, min, max);
        }

        private void CheckRatio(decimal ratio, decimal? min, decimal? max)
        {
            if (ratio < 1)
                Report("maxLimitRequestRatio", "A limit is at least as large as its request, so that the ratio is at least 1.");
            if (min is not { } low || max is not { } high)
                return;

            // The server divides floating-point numbers: nothing is above a division by zero.
            var largest = (double)decimal.Ceiling(high * 1000) / (double)decimal.Ceiling(low * 1000);
            if ((double)decimal.Ceiling(ratio * 1000) / 1000 > largest)
                Report("maxLimitRequestRatio", $"The ratio is larger than max divided by min, {largest.ToString("0.##", CultureInfo.InvariantCulture)}.");
        }

        private void Order(string field, decimal? low, string lowName, decimal? high, string highName)
        {
            if (low > high)
                Report(field, $"{lowName} is {Plain(low)} and larger than {highName}, which is {Plain(high)}.");
        }

        private void Report(string field, string message) => context.Report($"{path}.{field}[{resource}]", message, item[field] ?? item);

        private static string Plain(decimal? value) => value!.Value.ToString("0.#########", CultureInfo.InvariantCulture);
    }
}
