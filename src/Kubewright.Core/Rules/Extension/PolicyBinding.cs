namespace Kubewright.Rules.Extension;

/// <summary>The bindings of admission policies.</summary>
internal sealed class PolicyBinding() : ComponentRule(
    "KW1557", "Bindings of admission policies", "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding", "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        context.Require(spec, "policyName", "spec.", Syntax.Dns1123Subdomain);
        if (context.Kind == "ValidatingAdmissionPolicyBinding")
            CheckActions(spec, context);
        else
            CheckOperations(spec, context);
    }

    private static void CheckActions(ManifestMap spec, RuleContext context)
    {
        if (spec.IsCertainlyEmpty("validationActions"))
            context.Report("spec.validationActions", "A binding needs validationActions: Deny, Warn, Audit.", spec);
        var actions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, action) in spec.Texts("validationActions"))
        {
            var isNew = actions.Add(action);
            if (!isNew || action is not ("Deny" or "Warn" or "Audit"))
                context.Report($"spec.validationActions[{i}]", isNew ? $"'{action}' is no action; use Deny, Warn or Audit." : $"The action {action} is listed twice.", spec.List("validationActions")![i]);
        }

        if (actions.Contains("Deny") && actions.Contains("Warn"))
            context.Report("spec.validationActions", "Deny and Warn would say the same twice; keep one of them.", spec.Field("validationActions"));
    }

    private static void CheckOperations(ManifestMap spec, RuleContext context)
    {
        if (spec.Map("matchResources") is not { } resources)
            return;
        foreach (var (_, rule) in resources.Items("resourceRules"))
        {
            foreach (var (i, operation) in rule.Texts("operations"))
            {
                if (operation is not ("*" or "CREATE" or "UPDATE" or "CONNECT"))
                    context.Report("spec.matchResources.resourceRules.operations", $"A mutating policy cannot act on {operation}; use CREATE, UPDATE, CONNECT or *.", rule.List("operations")![i]);
            }
        }
    }
}
