namespace Kubewright.Rules.Extension;

/// <summary>What an admission policy or its binding applies to, and its parameters.</summary>
internal sealed class PolicyMatching() : ComponentRule(
    "KW1554", "What an admission policy matches", "io.k8s.api.admissionregistration.v1.MatchResources",
    "io.k8s.api.admissionregistration.v1.ParamKind", "io.k8s.api.admissionregistration.v1.ParamRef")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (context.Ancestor(0) is not { } owner)
            return;
        if (ReferenceEquals(owner.Field("paramKind"), node))
            CheckParameterKind(node, context);
        else if (ReferenceEquals(owner.Field("paramRef"), node))
            CheckParameterReference(node, context);
        else
            CheckResources(node, context);
    }

    private static void CheckResources(ManifestMap resources, RuleContext context)
    {
        AdmissionSyntax.CheckChoice(resources, "matchPolicy", ["Exact", "Equivalent"], "", context);
        LabelSelectors.Validate(resources.Map("namespaceSelector"), "namespaceSelector", context);
        LabelSelectors.Validate(resources.Map("objectSelector"), "objectSelector", context);
    }

    private static void CheckParameterKind(ManifestMap kind, RuleContext context)
    {
        context.Require(kind, "apiVersion", form: ApiVersionProblem);
        context.Require(kind, "kind", form: name => Syntax.Dns1035Label(name.ToLowerInvariant()));
    }

    private static string? ApiVersionProblem(string version)
    {
        var parts = version.Split('/');
        var group = parts.Length == 2 ? parts[0] : "";
        return parts.Length > 2 || (group.Length > 0 && !Syntax.IsDnsSubdomain(group)) || version == "/" || Syntax.Dns1035Label(parts[parts.Length - 1]) is not null
            ? $"'{version}' is no API version; write a group, a slash and a version, such as example.com/v1."
            : null;
    }

    private static void CheckParameterReference(ManifestMap reference, RuleContext context)
    {
        LabelSelectors.Validate(reference.Map("selector"), "selector", context);
        context.CheckForm(reference, "name", NameSyntax.PathSegment);
        if (reference.IsFilled("name") && reference.IsSet("selector"))
        {
            context.Report("name", "Parameters are found by name or by selector, not both; remove one.", reference.Field("name"));
            context.Report("selector", "Parameters are found by name or by selector, not both; remove one.", reference.Field("selector"));
        }
        else if (reference.IsCertainlyEmpty("name") && reference.IsCertainlyAbsent("selector"))
        {
            context.Report("", "A reference to parameters needs a name or a selector.", reference);
        }

        if (reference.IsCertainlyEmpty("parameterNotFoundAction"))
            context.Report("parameterNotFoundAction", "Say what happens without parameters: Allow or Deny.", reference);
        else
            AdmissionSyntax.CheckChoice(reference, "parameterNotFoundAction", ["Allow", "Deny"], "", context);
    }
}
