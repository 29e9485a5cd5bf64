namespace Kubewright.Rules;

/// <summary>The pod templates of a namespace, found by their labels: in a set of thousands nobody can look at each for each selector.</summary>
internal sealed class PodIndex
{
    private readonly List<PodTemplate> all = [];
    private readonly List<PodTemplate> unsure = [];
    private readonly Dictionary<(string Key, string Value), List<PodTemplate>> byLabel = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<PodTemplate> All => all;

    /// <summary>Adds one.</summary>
    public void Add(PodTemplate pod)
    {
        all.Add(pod);
        if (pod.Labels.IsOpen || pod.Labels.Any(label => LabelSelectors.LabelText(label.Value) is null))
        {
            unsure.Add(pod);
            return;
        }

        foreach (var (key, value) in pod.Labels)
        {
            var label = (key, LabelSelectors.LabelText(value)!);
            if (!byLabel.TryGetValue(label, out var pods))
                byLabel[label] = pods = [];
            pods.Add(pod);
        }
    }

    /// <summary>All that have some labels, or may, and others.</summary>
    public IEnumerable<PodTemplate> ThatMayHave(ManifestMap? wanted)
    {
        foreach (var (key, value) in wanted ?? [])
        {
            if (!ControllerLabels.MayBeAdded(key) && LabelSelectors.LabelText(value) is { } text)
                return byLabel.TryGetValue((key, text), out var pods) ? pods.Concat(unsure) : unsure;
        }

        return all;
    }
}
