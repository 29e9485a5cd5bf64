namespace Kubewright.Rules;

/// <summary>The names under which device plugins offer accelerators, and what people write instead.</summary>
internal static class DeviceNames
{
    private const string Slice = "nvidia.com/mig-";

    private static readonly string[] Known =
    [
        "nvidia.com/gpu", "nvidia.com/gpu.shared", "amd.com/gpu", "gpu.intel.com/i915", "gpu.intel.com/xe", "habana.ai/gaudi", "aws.amazon.com/neuron", "aws.amazon.com/neuroncore", "google.com/tpu",
    ];

    private static readonly Dictionary<string, string> Wrong = new(StringComparer.Ordinal)
    {
        ["alpha.kubernetes.io/nvidia-gpu"] = "nvidia.com/gpu",
        ["amd/gpu"] = "amd.com/gpu",
        ["gpu"] = "nvidia.com/gpu",
        ["gpu.amd.com"] = "amd.com/gpu",
        ["gpu.nvidia.com"] = "nvidia.com/gpu",
        ["gpus"] = "nvidia.com/gpu",
        ["habana.com/gaudi"] = "habana.ai/gaudi",
        ["intel.com/gpu"] = "gpu.intel.com/i915",
        ["nvidia-gpu"] = "nvidia.com/gpu",
        ["nvidia/gpu"] = "nvidia.com/gpu",
        ["requests.nvidia.com/gpu"] = "nvidia.com/gpu",
        ["tpu"] = "google.com/tpu",
    };

    /// <summary>What is meant by a name that no plugin offers; <see langword="null"/> for one that is right or of which nothing is known.</summary>
    public static string? Suggest(string name)
    {
        if (Wrong.TryGetValue(name, out var meant))
            return meant;
        if (name.StartsWith("nvidia.com/mig", StringComparison.OrdinalIgnoreCase))
            return IsSlice(name) ? null : SuggestSlice(name);
        return Array.IndexOf(Known, name) >= 0 || name.IndexOf('/') < 0 ? null : Nearest.Find(name.ToLowerInvariant(), Known);
    }

    /// <summary>Whether a name is that of a slice: <c>nvidia.com/mig-1g.10gb</c>, with a suffix or without.</summary>
    private static bool IsSlice(string name)
    {
        if (!name.StartsWith(Slice, StringComparison.Ordinal))
            return false;
        var at = Slice.Length;
        if (at + 3 >= name.Length || name[at] is < '1' or > '7' || name[at + 1] != 'g' || name[at + 2] != '.')
            return false;
        var digits = at += 3;
        while (at < name.Length && name[at] is >= '0' and <= '9')
            at++;
        if (at == digits || string.CompareOrdinal(name, at, "gb", 0, 2) != 0)
            return false;
        at += 2;
        return at == name.Length || (name[at] == '.' && at + 1 < name.Length);
    }

    private static string SuggestSlice(string name)
    {
        var corrected = Slice + name.Substring("nvidia.com/mig".Length).TrimStart('-', '.', '_').ToLowerInvariant();
        return IsSlice(corrected) ? corrected : Slice + "1g.10gb";
    }
}
