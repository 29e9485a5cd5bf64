namespace Kubewright.Rules.Pods;

/// <summary>Labels whose values come from the pod itself and are added to a label selector.</summary>
internal static class MatchLabelKeys
{
    /// <summary>Checks <c>matchLabelKeys</c> and <c>mismatchLabelKeys</c> next to a <c>labelSelector</c>.</summary>
    /// <param name="owner">What has these fields.</param>
    /// <param name="path">Its path; empty where it is the object looked at.</param>
    /// <param name="context">Where to report.</param>
    public static void Check(ManifestMap owner, string path, RuleContext context)
    {
        var dot = path.Length == 0 ? "" : path + ".";
        CheckKeys(owner, "matchLabelKeys", dot, context);
        CheckKeys(owner, "mismatchLabelKeys", dot, context);
        if (owner.List("matchLabelKeys") is not { Count: > 0 })
            return;
        foreach (var (i, key) in owner.Texts("matchLabelKeys"))
        {
            // The server points at an item of what is no list.
            if (owner.Map("labelSelector") is { } selector && IsSelectedTwice(selector, key, owner, context))
                context.Report($"{path}[{i}]", $"The label selector asks for '{key}' already; remove it there or in matchLabelKeys.", owner);
            foreach (var (_, other) in owner.Texts("mismatchLabelKeys"))
            {
                if (other == key)
                    context.Report($"{dot}matchLabelKeys[{i}]", $"'{key}' must match and must not match; remove one of the two.", owner);
            }
        }
    }

    private static void CheckKeys(ManifestMap owner, string field, string dot, RuleContext context)
    {
        if (owner.List(field) is not { Count: > 0 } keys)
            return;
        if (owner.IsCertainlyAbsent("labelSelector"))
        {
            context.Report(dot + field, "The keys are added to a label selector, which is missing; add labelSelector.", keys);
            return;
        }

        foreach (var (i, key) in owner.Texts(field))
        {
            if (Syntax.QualifiedName(key) is { } problem)
                context.Report($"{dot}{field}[{i}]", problem, keys);
        }
    }

    private static bool IsSelectedTwice(ManifestMap selector, string key, ManifestMap owner, RuleContext context)
    {
        var count = selector.Map("matchLabels")?.ContainsKey(key) is true ? 1 : 0;
        var expressions = 0;
        foreach (var (_, expression) in selector.Items("matchExpressions"))
        {
            if (expression.Text("key") == key)
                expressions++;
        }

        // To the selectors of a pod itself, the server has added the pod's own labels by then.
        if (context.Enclosing(PodTypes.Pod) is { } pod && pod.Map("metadata")?.Map("labels")?.ContainsKey(key) is true)
        {
            foreach (var (_, own) in owner.Texts("matchLabelKeys"))
                expressions += own == key ? 1 : 0;
        }

        return expressions > 0 && count + expressions > 1;
    }
}
