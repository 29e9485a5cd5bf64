using System.Text;

namespace Kubewright.Rules.Extension;

/// <summary>What a validating admission policy checks, says and records.</summary>
internal sealed class PolicyValidations() : ComponentRule("KW1556", "Validations of an admission policy", "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy")
{
    private const int MostAnnotations = 20;
    private const int LongestExpression = 5 * 1024;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        if (spec.IsCertainlyEmpty("validations") && spec.IsCertainlyEmpty("auditAnnotations"))
        {
            context.Report("spec.validations", "A policy needs validations or auditAnnotations.", spec);
            context.Report("spec.auditAnnotations", "A policy needs validations or auditAnnotations.", spec);
        }

        var variables = new PolicyVariables(spec);
        foreach (var (i, validation) in spec.Items("validations"))
            CheckValidation(validation, $"spec.validations[{i}].", variables, context);
        CheckAnnotations(node, spec, variables, context);
    }

    private static void CheckValidation(ManifestMap validation, string prefix, PolicyVariables variables, RuleContext context)
    {
        if (validation.IsCertainlyBlank("expression"))
            context.Report(prefix + "expression", "A validation needs an expression.", validation);
        context.CheckExpression(validation, "expression", prefix, variables.All, CelType.Boolean);
        if (validation.Text("messageExpression") is { Length: > 0 } expression && expression.Trim().Length == 0)
            context.Report(prefix + "messageExpression", "The expression for the message is blank; remove it.", validation.Field("messageExpression"));
        context.CheckExpression(validation, "messageExpression", prefix, variables.ForMessages, CelType.Text);
        if (validation.Text("message") is { Length: > 0 } message && (message.Trim().Length == 0 || message.Trim().IndexOfAny(['\n', '\r']) >= 0))
            context.Report(prefix + "message", "The message must be one line that is not blank.", validation.Field("message"));
        AdmissionSyntax.CheckChoice(validation, "reason", ["Forbidden", "Invalid", "RequestEntityTooLarge"], prefix, context);
    }

    private static void CheckAnnotations(ManifestMap node, ManifestMap spec, PolicyVariables variables, RuleContext context)
    {
        if (spec.List("auditAnnotations") is { Count: > MostAnnotations } many)
            context.Report("spec.auditAnnotations", $"There are {many.Count} audit annotations; {MostAnnotations} are allowed.", many);
        var name = node.MapOrEmpty("metadata")?.TextOr("name", "");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, annotation) in spec.Items("auditAnnotations"))
        {
            var prefix = $"spec.auditAnnotations[{i}].";
            if (annotation.TextOr("key", "") is { } key)
            {
                var problem = name is null ? null
                    : name.Length == 0 ? "The key of an audit annotation needs the policy's metadata.name before it."
                    : Syntax.QualifiedName($"{name}/{key}");
                problem ??= keys.Add(key) ? null : $"Another audit annotation has the key '{key}' too; give each its own.";
                if (problem is not null)
                    context.Report(prefix + "key", problem, annotation.Field("key") ?? annotation);
            }

            if (annotation.IsCertainlyBlank("valueExpression"))
                context.Report(prefix + "valueExpression", "An audit annotation needs a valueExpression.", annotation);
            else if (annotation.Text("valueExpression") is { } value && Encoding.UTF8.GetByteCount(value.Trim()) > LongestExpression)
                context.Report(prefix + "valueExpression", $"The expression is longer than {LongestExpression} bytes.", annotation.Field("valueExpression"));
            else
                context.CheckExpression(annotation, "valueExpression", prefix, variables.All, CelType.Text, CelType.Null);
        }
    }
}
