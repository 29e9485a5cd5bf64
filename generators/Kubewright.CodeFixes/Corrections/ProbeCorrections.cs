using System.Globalization;
using Kubewright.CodeFixes.Editing;
using Kubewright.Rules;
using static Kubewright.CodeFixes.Corrections.Trees;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>Probes of a port that the container has.</summary>
internal static class ProbeCorrections
{
    /// <param name="field">The probe's field.</param>
    /// <param name="member">The builder's member for it.</param>
    /// <param name="period">How often it asks, in seconds.</param>
    /// <param name="failures">After how many failures in a row it counts, where that is not the usual 3.</param>
    public static Correction Add(string field, string member, int period, int? failures = null) => new(field, place =>
    {
        if (!int.TryParse(place.Fact(FindingFacts.Port), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return null;
        var probe = Map("tcpSocket", Map("port", port), ("periodSeconds", period));
        if (failures is { } threshold)
            probe.SetField("failureThreshold", threshold);
        var addition = new Addition(
            $"{member}(p => p.TcpSocket({port}).PeriodSeconds({period}){(failures is null ? "" : $".FailureThreshold({failures})")})",
            Map(field, probe));
        return Edit.Of($"Add a {field} of port {port}", place.Find(SchemaTarget.Container)?.Add(addition));
    });
}
