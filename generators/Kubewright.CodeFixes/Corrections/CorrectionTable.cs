using System.Collections.Immutable;
using Kubewright.Rules;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>Which corrections there are for which rule.</summary>
internal static class CorrectionTable
{
    private static readonly Dictionary<string, Correction[]> Corrections = new(StringComparer.Ordinal)
    {
        ["KW2000"] = [ProbeCorrections.Add("readinessProbe", "ReadinessProbe", 5)],
        ["KW2001"] = [ProbeCorrections.Add("livenessProbe", "LivenessProbe", 10, failures: 6)],
        ["KW2010"] = [ProbeCorrections.Add("startupProbe", "StartupProbe", 10, failures: 30)],
        ["KW4205"] = [ProbeCorrections.Add("startupProbe", "StartupProbe", 10, failures: 30)],

        ["KW2040"] = [ResourceCorrections.Amount("requests", "cpu", "100m")],
        ["KW2041"] = [ResourceCorrections.Amount("limits", "cpu", "1")],
        ["KW2042"] = [ResourceCorrections.Amount("requests", "memory", "128Mi")],
        ["KW2043"] = [ResourceCorrections.Amount("limits", "memory", "512Mi")],
        ["KW4000"] = [ResourceCorrections.LimitDevices],
        ["KW4001"] = [ResourceCorrections.EqualDevices],
        ["KW1220"] = [ResourceCorrections.EqualDevices, ResourceCorrections.LimitDevices],

        ["KW3003"] = [SecurityCorrections.RunAsNonRoot],
        ["KW3008"] = [SecurityCorrections.DropCapabilities],

        ["KW4020"] = [GpuCorrections.SharedMemory],
        ["KW4032"] = [GpuCorrections.Tolerate],
        ["KW4060"] = [TextCorrections.RenameContainer],
        ["KW5000"] = [TextCorrections.ReplaceLabel],
    };

    /// <summary>All rules: whichever finds a misspelt text may say what was meant.</summary>
    public static ImmutableArray<string> RuleIds { get; } =
        RuleSet.All.Rules.Select(rule => rule.Id).Union(Corrections.Keys).OrderBy(id => id, StringComparer.Ordinal).ToImmutableArray();

    public static IReadOnlyList<Correction> Of(string ruleId) => Corrections.TryGetValue(ruleId, out var found) ? found : [TextCorrections.Replace];
}
