namespace Kubewright.Rules;

/// <summary>Which pods budgets of disruptions protect.</summary>
internal static class DisruptionBudgets
{
    /// <summary>Whether a budget of the set selects the pods of a template; null where that is not known.</summary>
    public static bool? Protect(PodTemplate pod, Bundle set)
    {
        bool? found = set.MayHaveOthers ? null : false;
        foreach (var budget in set.OfKind("PodDisruptionBudget"))
        {
            var selects = Selects(budget, pod);
            if (selects is true)
                return true;
            found = selects is null ? null : found;
        }

        return found;
    }

    /// <summary>Whether a budget selects the pods of a template; null where that is not known. One without a selector selects none.</summary>
    public static bool? Selects(ManifestObject budget, PodTemplate pod)
    {
        if (budget.Namespace is { } there && pod.Owner.Namespace is { } here && there != here)
            return false;
        if (budget.Spec.IsCertainlyAbsent("selector"))
            return false;
        var matches = budget.Spec.Map("selector") is { } selector ? LabelSelectors.Matches(selector, pod.Labels) : null;
        return matches is true && (budget.Namespace is null || pod.Owner.Namespace is null) ? null : matches;
    }
}
