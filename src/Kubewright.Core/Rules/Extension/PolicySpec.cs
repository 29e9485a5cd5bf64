namespace Kubewright.Rules.Extension;

/// <summary>The structure of admission policies: constraints, variables, mutations.</summary>
internal sealed class PolicySpec() : ComponentRule(
    "KW1555", "Admission policies", "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy", "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy")
{
    /// <summary>What <c>Object{…}</c> makes, which is all that can be applied.</summary>
    private static readonly CelType Applied = CelType.Object();

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        var isMutating = context.Kind == "MutatingAdmissionPolicy";
        AdmissionSyntax.CheckChoice(spec, "failurePolicy", ["Fail", "Ignore"], "spec.", context);
        CheckConstraints(spec, isMutating, context);
        var variables = new PolicyVariables(spec);
        CheckVariables(spec, variables, context);
        if (isMutating)
            CheckMutations(spec, variables, context);
    }

    private static void CheckConstraints(ManifestMap spec, bool isMutating, RuleContext context)
    {
        if (spec.IsCertainlyAbsent("matchConstraints"))
            context.Report("spec.matchConstraints", "A policy needs matchConstraints: what it applies to.", spec);
        if (spec.Map("matchConstraints") is not { } constraints)
            return;
        if (constraints.IsCertainlyEmpty("resourceRules"))
            context.Report("spec.matchConstraints.resourceRules", "A policy needs at least one resource rule.", constraints);
        if (!isMutating)
            return;
        foreach (var (_, rule) in constraints.Items("resourceRules"))
        {
            foreach (var (i, operation) in rule.Texts("operations"))
            {
                if (operation is not ("*" or "CREATE" or "UPDATE" or "CONNECT"))
                    context.Report("spec.matchConstraints.resourceRules.operations", $"A mutating policy cannot act on {operation}; use CREATE, UPDATE, CONNECT or *.", rule.List("operations")![i]);
            }
        }
    }

    private static void CheckVariables(ManifestMap spec, PolicyVariables variables, RuleContext context)
    {
        foreach (var (i, variable) in spec.Items("variables"))
        {
            var prefix = $"spec.variables[{i}].";
            if (variable.TextOr("name", "") is { } name && !AdmissionSyntax.IsIdentifier(name))
                context.Report(prefix + "name", name.Trim().Length == 0 ? "A variable needs a name." : $"'{name}' is no identifier: use letters, digits and '_', begin with no digit, and use no reserved word.", variable);
            if (variable.IsCertainlyBlank("expression"))
                context.Report(prefix + "expression", "A variable needs an expression.", variable);
        }

        foreach (var (i, problem) in variables.Problems)
            context.ReportExpression($"spec.variables[{i}].expression", problem, spec.List("variables")![i].AsMap()!.Field("expression"));
    }

    private static void CheckMutations(ManifestMap spec, PolicyVariables variables, RuleContext context)
    {
        if (spec.IsCertainlyEmpty("mutations"))
            context.Report("spec.mutations", "A mutating policy needs at least one mutation.", spec);
        if (spec.IsCertainlyEmpty("reinvocationPolicy"))
            context.Report("spec.reinvocationPolicy", "A mutating policy must say its reinvocationPolicy: Never or IfNeeded.", spec);
        else
            AdmissionSyntax.CheckChoice(spec, "reinvocationPolicy", ["Never", "IfNeeded"], "spec.", context);
        foreach (var (i, mutation) in spec.Items("mutations"))
            CheckMutation(mutation, $"spec.mutations[{i}].", variables, context);
    }

    private static void CheckMutation(ManifestMap mutation, string prefix, PolicyVariables variables, RuleContext context)
    {
        var type = mutation.TextOr("patchType", "");
        if (type is not ("JSONPatch" or "ApplyConfiguration"))
        {
            if (type is not null)
                context.Report(prefix + "patchType", "A mutation needs its patchType: ApplyConfiguration or JSONPatch.", mutation.Field("patchType") ?? mutation);
            return;
        }

        var (used, other) = type == "JSONPatch" ? ("jsonPatch", "applyConfiguration") : ("applyConfiguration", "jsonPatch");
        if (mutation.IsCertainlyAbsent(used))
            context.Report(prefix + used, $"A mutation of the type {type} needs {used}.", mutation);
        if (mutation.Map(used) is { } patch)
        {
            if (patch.IsCertainlyBlank("expression"))
                context.Report($"{prefix}{used}.expression", "The mutation needs an expression.", patch);
            context.CheckExpression(patch, "expression", $"{prefix}{used}.", variables.ForMutations, type == "JSONPatch" ? CelType.Collection : Applied);
        }

        if (mutation.IsSet(other))
            context.Report(prefix + other, $"A mutation of the type {type} has no {other}; remove it.", mutation.Field(other));
    }
}
