using System.Globalization;

namespace Kubewright.Rules;

/// <summary>How many GPUs pods ask for, and how many such pods there are.</summary>
internal static class GpuCounts
{
    /// <summary>A number of GPUs for messages.</summary>
    public static string Text(decimal count) => count.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>How many GPUs the main containers of a pod ask for; <see langword="null"/> where that is not known.</summary>
    public static decimal? Of(PodTemplate pod)
    {
        if (pod.MayHaveMoreMainContainers)
            return null;
        decimal? sum = 0;
        foreach (var container in pod.MainContainers)
            sum += Accelerators.GpuCount(container.Node);
        return sum;
    }

    /// <summary>At least how many pods with GPUs are made of a manifest: roles, replicated jobs and tasks times their parallelism.</summary>
    public static long PodsWithGpus(ManifestObject manifest)
    {
        var pods = 0L;
        foreach (var pod in manifest.Pods)
        {
            if (Accelerators.RequestsGpu(pod))
                pods += PodCount.AtLeast(pod);
        }

        return pods;
    }
}
