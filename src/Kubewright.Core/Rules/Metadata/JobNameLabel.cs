namespace Kubewright.Rules.Metadata;

/// <summary>The label <c>job-name</c>, which the API server adds to the pods of a Job and which holds the Job's name.</summary>
internal static class JobNameLabel
{
    private static readonly string[] Names = ["job-name", "batch.kubernetes.io/job-name"];

    /// <summary>What is wrong with the label that a manifest would get, or <see langword="null"/>.</summary>
    public static string? Problem(ManifestMap root)
    {
        if (root.Text("kind") != "Job" || root.Map("metadata") is not { } metadata || root.Map("spec") is not { } spec)
            return null;
        if (spec.Field("manualSelector") is not null && spec.Boolean("manualSelector") != false)
            return null;
        var labels = spec.Map("template")?.Map("metadata")?.Map("labels");
        if (labels is not null && Array.TrueForAll(Names, labels.ContainsKey))
            return null;
        return ObjectName.EffectiveName(metadata) is { } name && Syntax.LabelValue(name) is { } problem
            ? $"The pods of a Job carry its name as the label job-name. {problem}"
            : null;
    }
}
