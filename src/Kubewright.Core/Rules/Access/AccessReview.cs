using System.Globalization;

namespace Kubewright.Rules.Access;

/// <summary>The questions that SubjectAccessReviews and their like ask.</summary>
internal sealed class AccessReview() : ComponentRule(
    "KW1534",
    "Access review",
    "io.k8s.api.authorization.v1.SubjectAccessReview",
    "io.k8s.api.authorization.v1.LocalSubjectAccessReview",
    "io.k8s.api.authorization.v1.SelfSubjectAccessReview")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var isLocal = context.Kind == "LocalSubjectAccessReview";
        CheckMetadata(node, isLocal, context);
        if ((node.Map("spec") ?? (node.IsCertainlyAbsent("spec") ? new ManifestMap(node.Origin) : null)) is not { } spec)
            return;
        if (spec.Map("resourceAttributes") is not null && spec.Map("nonResourceAttributes") is { } url)
            context.Report("spec.nonResourceAttributes", "Ask about a resource or about a URL, not about both.", url);
        if (spec.IsCertainlyAbsent("resourceAttributes") && spec.IsCertainlyAbsent("nonResourceAttributes"))
            context.Report("spec.resourceAttributes", "The review asks about nothing; add resourceAttributes or nonResourceAttributes.", spec);
        if (context.Kind != "SelfSubjectAccessReview" && spec.IsCertainlyEmpty("user") && spec.IsCertainlyEmpty("groups"))
            context.Report("spec.user", "The review asks about nobody; add user or groups.", spec);
        if (spec.Map("resourceAttributes") is { } attributes)
        {
            CheckSelector(attributes, "fieldSelector", context);
            CheckSelector(attributes, "labelSelector", context);
        }

        if (isLocal)
            CheckLocal(node, spec, context);
    }

    private static void CheckMetadata(ManifestMap node, bool isLocal, RuleContext context)
    {
        foreach (var entry in node.Map("metadata") ?? [])
        {
            if (entry.Key == "managedFields" || (isLocal && entry.Key == "namespace"))
                continue;
            if (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String, Text.Length: > 0 } or ManifestMap { Count: > 0 } or ManifestList { Count: > 0 })
            {
                context.Report("metadata", $"A review is not stored and has no metadata; remove {entry.Key}.", entry.Value);
                return;
            }
        }
    }

    private static void CheckLocal(ManifestMap node, ManifestMap spec, RuleContext context)
    {
        var own = node.Map("metadata") is { } metadata ? metadata.TextOr("namespace", "") : node.IsCertainlyAbsent("metadata") ? "" : null;
        if (own is not null && spec.Map("resourceAttributes") is { } attributes && attributes.TextOr("namespace", "") is { } asked && asked != own)
            context.Report("spec.resourceAttributes.namespace", $"The review is in the namespace '{own}' and asks about '{asked}'; make them equal.", attributes);
        if (spec.Map("nonResourceAttributes") is { } url)
            context.Report("spec.nonResourceAttributes", "URLs are in no namespace; use a SubjectAccessReview.", url);
    }

    private static void CheckSelector(ManifestMap attributes, string field, RuleContext context)
    {
        if (attributes.Map(field) is not { } selector)
            return;
        var path = "spec.resourceAttributes." + field;
        if (selector.Text("rawSelector") is { Length: > 0 } && selector.List("requirements") is { Count: > 0 })
            context.Report(path + ".rawSelector", "Write rawSelector or requirements, not both.", selector);
        if (selector.IsCertainlyEmpty("rawSelector") && selector.IsCertainlyEmpty("requirements"))
            context.Report(path + ".requirements", "The selector selects nothing; add requirements.", selector);
        foreach (var (i, requirement) in selector.Items("requirements"))
            CheckRequirement(requirement, $"{path}.requirements[{i.ToString(CultureInfo.InvariantCulture)}]", field == "labelSelector", context);
    }

    /// <summary>Operators that are not known are taken: they may be of a newer client.</summary>
    private static void CheckRequirement(ManifestMap requirement, string path, bool isLabel, RuleContext context)
    {
        if (requirement.TextOr("key", "") is { } key && (isLabel ? Syntax.QualifiedName(key) : key.Length == 0 ? "The requirement has no key." : null) is { } problem)
            context.Report(path + ".key", problem, requirement);
        if (requirement.Text("operator") is "In" or "NotIn" && requirement.IsCertainlyEmpty("values"))
            context.Report(path + ".values", "The operators In and NotIn need values to compare with.", requirement);
        if (requirement.Text("operator") is "Exists" or "DoesNotExist" && requirement.List("values") is { Count: > 0 } values)
            context.Report(path + ".values", "The operators Exists and DoesNotExist take no values.", values);
        foreach (var (i, value) in requirement.Texts("values"))
        {
            if (isLabel && Syntax.LabelValue(value) is { } wrong)
                context.Report($"{path}.values[{i.ToString(CultureInfo.InvariantCulture)}]", wrong, requirement);
        }
    }
}
