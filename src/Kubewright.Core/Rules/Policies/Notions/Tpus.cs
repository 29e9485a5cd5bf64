using System.Globalization;

namespace Kubewright.Rules;

/// <summary>TPUs on GKE: slices that pods choose by two labels of nodes.</summary>
internal static class Tpus
{
    /// <summary>The label with the generation.</summary>
    public const string Accelerator = "cloud.google.com/gke-tpu-accelerator";

    /// <summary>The label with the shape of the slice: <c>4x4</c>.</summary>
    public const string Topology = "cloud.google.com/gke-tpu-topology";

    private const string Resource = "google.com/tpu";

    private static readonly Lazy<ManifestMap> Facts = new(() => FactFile.Read("tpu-topologies.json").MapOrOpen("accelerators"));

    /// <summary>How many chips the main containers of a pod certainly ask for.</summary>
    public static decimal Count(PodTemplate pod) => DeviceDemand.PerPod(pod, Resource);

    /// <summary>How many chips a topology has; <see langword="null"/> where it is none.</summary>
    public static long? Chips(string topology) => Sides(topology)?.Aggregate(1L, (product, side) => product * side);

    /// <summary>Whether an accelerator has a topology; <see langword="null"/> where nothing is known of it.</summary>
    public static bool? Exists(string accelerator, string topology)
    {
        if (Facts.Value.Map(accelerator) is not { } known)
            return null;
        return known.Texts("topologies").Any(listed => listed.Text == topology)
            || (known.Boolean("multiplesOfFour") is true && Sides(topology) is { Length: 3 } sides && sides.All(side => side % 4 == 0));
    }

    /// <summary>The path of what says the topology of a pod.</summary>
    public static string PathToTopology(PodTemplate pod) => pod.PathTo(pod.Spec.At("nodeSelector", Topology).IsPresent ? $"nodeSelector[{Topology}]" : NodePlacement.PathToTerms);

    private static int[]? Sides(string topology)
    {
        var parts = topology.Split('x');
        var sides = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out sides[i]) || sides[i] is < 1 or > 1024)
                return null;
        }

        return sides.Length <= 3 ? sides : null;
    }
}
