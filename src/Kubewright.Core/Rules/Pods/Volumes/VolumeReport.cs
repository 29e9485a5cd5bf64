namespace Kubewright.Rules.Pods;

/// <summary>Where rules for volumes report; also used to ask only whether a volume is right, as containers cannot mount one that is not.</summary>
internal sealed class VolumeReport
{
    private readonly RuleContext? context;
    private int index;

    private VolumeReport(RuleContext? context) => this.context = context;

    /// <summary>Whether anything was reported.</summary>
    public bool HasProblem { get; private set; }

    /// <summary>A report to a rule's context.</summary>
    /// <param name="context">The context, in which the pod spec is looked at.</param>
    public static VolumeReport To(RuleContext context) => new(context);

    /// <summary>A report that only remembers that there was something.</summary>
    public static VolumeReport Silent() => new(null);

    /// <summary>The same report, for the volume at an index as the API server counts it.</summary>
    public VolumeReport At(int volume)
    {
        index = volume;
        return this;
    }

    /// <summary>Reports a problem.</summary>
    public void Report(string path, string message, ManifestNode? at)
    {
        HasProblem = true;
        context?.Report(path.Length == 0 ? $"volumes[{index}]" : $"volumes[{index}].{path}", message, at);
    }

    /// <summary>Reports a field that is certainly empty.</summary>
    /// <returns>Whether it is.</returns>
    public bool Require(ManifestMap map, string field, string path, string message)
    {
        if (!map.IsCertainlyEmpty(field))
            return false;
        Report($"{path}.{field}", message, map);
        return true;
    }

    /// <summary>Reports what is wrong with a value, where something is.</summary>
    public void ReportIf(string? problem, string path, ManifestNode? at)
    {
        if (problem is not null)
            Report(path, problem, at);
    }

    /// <summary>Checks a label selector.</summary>
    public void CheckSelector(ManifestMap selector, string path) =>
        HasProblem |= !LabelSelectors.Validate(selector, $"volumes[{index}].{path}", context);
}
