namespace Kubewright.Rules.Network;

/// <summary>The controller of an ingress class and the reference to its parameters.</summary>
internal sealed class IngressClassFields() : ComponentRule("KW1415", "Controller and parameters of an ingress class", "io.k8s.api.networking.v1.IngressClass")
{
    private const int LongestController = 250;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        context.Require(spec, "controller", "spec.", ControllerProblem);
        if (spec.Map("parameters") is { } parameters)
            CheckParameters(parameters, "spec.parameters.", context);
    }

    private static string? ControllerProblem(string controller) => controller.Length > LongestController
        ? $"The controller's name has {controller.Length} characters; {LongestController} are allowed."
        : NameSyntax.DomainPrefixedPath(controller);

    private static void CheckParameters(ManifestMap parameters, string prefix, RuleContext context)
    {
        context.CheckForm(parameters, "apiGroup", Syntax.Dns1123Subdomain, prefix);
        context.Require(parameters, "kind", prefix, NameSyntax.PathSegment);
        context.Require(parameters, "name", prefix, NameSyntax.PathSegment);
        var scope = parameters.IsCertainlyAbsent("scope") ? "Cluster" : parameters.Text("scope");
        switch (scope)
        {
            case null:
                break;
            case "Namespace":
                if (parameters.IsCertainlyAbsent("namespace"))
                    context.Report(prefix + "namespace", "Parameters of scope Namespace need the namespace they are in.", parameters);
                context.CheckForm(parameters, "namespace", Syntax.Dns1123Label, prefix);
                break;
            case "Cluster":
                if (parameters.IsSet("namespace"))
                    context.Report(prefix + "namespace", "Parameters of scope Cluster are in no namespace; remove it, or set the scope to Namespace.", parameters.Field("namespace"));
                break;
            default:
                context.Report(prefix + "scope", $"'{scope}' is no scope; use Cluster or Namespace.", parameters.Field("scope"));
                break;
        }
    }
}
