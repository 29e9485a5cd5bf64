namespace Kubewright.Rules.Workloads;

/// <summary>The server makes the selector of a Job and the labels for it, unless manualSelector says otherwise.</summary>
internal sealed class JobSelector() : ComponentRule("KW1327", "Selector of a Job", "io.k8s.api.batch.v1.JobSpec")
{
    private const string Uid = "batch.kubernetes.io/controller-uid";

    /// <summary>Stands for the id that the server gives the Job.</summary>
    private const string AnyUid = "00000000-0000-0000-0000-000000000000";

    private static readonly string[] UidLabels = ["controller-uid", Uid];
    private static readonly string[] NameLabels = ["job-name", "batch.kubernetes.io/job-name"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (context.Kind == "CronJob")
            InCronJob(node, context);
        else if (node.Boolean("manualSelector") is true)
            Manual(node, context);
        else if (node.IsCertainlyAbsent("manualSelector") || node.Boolean("manualSelector") is false)
            Generated(node, context);
    }

    private static void InCronJob(ManifestMap node, RuleContext context)
    {
        if (node.IsSet("selector"))
            context.Report("selector", "The Jobs of a CronJob get their selectors by themselves; remove this one.", node.Field("selector"));
        if (node.Boolean("manualSelector") is true)
            context.Report("manualSelector", "The Jobs of a CronJob get their selectors by themselves; remove manualSelector.", node.Field("manualSelector"));
    }

    private static void Manual(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyAbsent("selector"))
        {
            context.Report("selector", "With manualSelector a Job needs a selector; write one, or remove manualSelector.", node.Field("manualSelector"));
            context.Report("template.metadata.labels", "With manualSelector and without a selector nothing selects these pods.", node.Field("manualSelector"));
        }
        else if (node.Map("selector") is { } selector)
        {
            LabelSelectors.Validate(selector, "selector", context);
            if (PodTemplates.TryGetLabels(node, out var labels))
                TemplateLabels.Compare(selector, labels, context);
        }
    }

    private static void Generated(ManifestMap node, RuleContext context)
    {
        var isKnown = PodTemplates.TryGetLabels(node, out var labels);
        var name = MetadataNames.NameOnCreate(context.Root);
        if (isKnown)
            OwnLabels(labels, name, context);
        if (node.Map("selector") is not { } selector)
        {
            if (labels?.ContainsKey(Uid) is true)
                context.Report("template.metadata.labels", $"The server selects the pods of this Job by the label '{Uid}' and a value of its own; remove the label.", labels);
            return;
        }

        if (!LabelSelectors.Validate(selector, "selector", context) || name is null)
            return;
        if (LabelSelectors.Matches(selector, WithOwnLabels(null, name)) is false)
            context.Report("selector", "The server makes the selector of this Job; remove this one, or set manualSelector: true.", selector);
        var asksForUid = selector.Map("matchLabels")?.ContainsKey(Uid) is true;
        if (isKnown && ((!asksForUid && labels?.ContainsKey(Uid) is true) || LabelSelectors.Matches(selector, WithOwnLabels(labels, name)) is false))
            context.Report("template.metadata.labels", "The selector does not select these pods; remove it, and the server makes one that does.", labels);
    }

    private static void OwnLabels(ManifestMap? labels, string? name, RuleContext context)
    {
        foreach (var key in UidLabels)
        {
            if (labels?[key] is { } value)
                context.Report($"template.metadata.labels[{key}]", $"The server sets the label '{key}'; remove it.", value);
        }

        foreach (var key in NameLabels)
        {
            if (name is not null && labels?[key] is ManifestScalar { Kind: ManifestNodeKind.String } text && text.Text != name)
                context.Report($"template.metadata.labels[{key}]", $"The label '{key}' is the name of the Job, '{name}', and here stands '{text.Text}'; remove it.", text);
        }
    }

    private static ManifestMap WithOwnLabels(ManifestMap? labels, string name)
    {
        var all = new ManifestMap(isOpen: labels?.IsOpen is true);
        foreach (var key in UidLabels)
            all.Set(key, ManifestScalar.String(AnyUid));
        foreach (var key in NameLabels)
            all.Set(key, ManifestScalar.String(name));
        if (labels is not null)
        {
            foreach (var entry in labels)
                all.Set(entry.Key, entry.Value);
        }

        return all;
    }
}
