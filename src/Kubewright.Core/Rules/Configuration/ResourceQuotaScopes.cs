namespace Kubewright.Rules.Configuration;

/// <summary>The scopes of a quota, listed or selected, with each other and with the resources it limits.</summary>
internal sealed class ResourceQuotaScopes() : ComponentRule("KW1506", "Resource quota scopes", "io.k8s.api.core.v1.ResourceQuotaSpec")
{
    private const string Selector = "scopeSelector.matchExpressions";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var hard = node.Map("hard");
        var seen = new Conflicts();
        foreach (var (_, scope) in node.Texts("scopes"))
        {
            CheckScope(scope, hard, "scopes", "scopes", node["scopes"]!, context);
            seen.Add(scope);
        }

        seen.Report("scopes", node["scopes"], context);
        if (node.Map("scopeSelector") is not { } selector)
            return;
        seen = new Conflicts();
        foreach (var (_, requirement) in selector.Items("matchExpressions"))
        {
            // The server leaves the index out.
            if (requirement.TextOr("scopeName", "") is { } scope)
            {
                CheckScope(scope, hard, Selector + ".scopeName", Selector, requirement, context);
                seen.Add(scope);
            }

            CheckOperator(requirement, context);
        }

        seen.Report(Selector, selector, context);
    }

    private static void CheckScope(string scope, ManifestMap? hard, string path, string resourcePath, ManifestNode at, RuleContext context)
    {
        if (!IsScope(scope))
            context.Report(path, $"There is no scope '{scope}'; use Terminating, NotTerminating, BestEffort, NotBestEffort, PriorityClass, CrossNamespacePodAffinity or VolumeAttributesClass.", at);
        foreach (var entry in hard ?? [])
        {
            if (ResourceNames.IsQuota(entry.Key) && !Counts(scope, entry.Key))
                context.Report(resourcePath, $"The scope {scope} does not apply to {entry.Key}; give {entry.Key} a quota of its own.", at);
        }
    }

    private static void CheckOperator(ManifestMap requirement, RuleContext context)
    {
        var isExists = requirement.Text("operator") == "Exists";
        if (!isExists && requirement.TextOr("operator", "") is not null
            && requirement.Text("scopeName") is "BestEffort" or "NotBestEffort" or "Terminating" or "NotTerminating" or "CrossNamespacePodAffinity")
            context.Report(Selector + ".operator", $"The scope {requirement.Text("scopeName")} has no values; use the operator Exists.", requirement);
        switch (requirement.TextOr("operator", ""))
        {
            case null:
                break;
            case "In" or "NotIn":
                if (requirement.IsCertainlyEmpty("values"))
                    context.Report(Selector + ".values", "The operators In and NotIn need values to compare with.", requirement);
                break;
            case "Exists" or "DoesNotExist":
                if (requirement.List("values") is { Count: > 0 } values)
                    context.Report(Selector + ".values", "The operators Exists and DoesNotExist take no values.", values);
                break;
            case var other:
                context.Report(Selector + ".operator", $"'{other}' is no operator of a scope selector; use In, NotIn, Exists or DoesNotExist.", requirement);
                break;
        }
    }

    private static bool IsScope(string scope) => scope is "Terminating" or "NotTerminating" or "BestEffort" or "NotBestEffort" or "PriorityClass"
        or "CrossNamespacePodAffinity" or "VolumeAttributesClass";

    private static bool Counts(string scope, string resource) => scope switch
    {
        "BestEffort" => resource == "pods",
        "VolumeAttributesClass" => resource is "persistentvolumeclaims" or "requests.storage",
        _ => !IsScope(scope) || resource is "pods" or "cpu" or "memory" or "limits.cpu" or "limits.memory" or "requests.cpu" or "requests.memory",
    };

    /// <summary>Scopes that exclude each other.</summary>
    private struct Conflicts
    {
        private int found;

        public void Add(string scope) => found |= scope switch { "BestEffort" => 1, "NotBestEffort" => 2, "Terminating" => 4, "NotTerminating" => 8, _ => 0 };

        public readonly void Report(string path, ManifestNode? at, RuleContext context)
        {
            if ((found & 3) == 3)
                context.Report(path, "No pod is in both scopes BestEffort and NotBestEffort; keep one.", at);
            if ((found & 12) == 12)
                context.Report(path, "No pod is in both scopes Terminating and NotTerminating; keep one.", at);
        }
    }
}
