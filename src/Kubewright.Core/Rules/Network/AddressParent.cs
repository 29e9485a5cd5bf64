namespace Kubewright.Rules.Network;

/// <summary>The object that an IP address belongs to.</summary>
internal sealed class AddressParent() : ComponentRule("KW1441", "Parent of an IP address", "io.k8s.api.networking.v1.IPAddress")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        if (spec.IsCertainlyAbsent("parentRef"))
            context.Report("spec.parentRef", "An IP address needs a parentRef: the object it belongs to.", spec);
        if (spec.Map("parentRef") is not { } parent)
            return;
        context.CheckForm(parent, "group", Syntax.Dns1123Subdomain, "spec.parentRef.", takesEmpty: true);
        context.Require(parent, "resource", "spec.parentRef.", NameSyntax.PathSegment);
        context.Require(parent, "name", "spec.parentRef.", NameSyntax.PathSegment);
        context.CheckForm(parent, "namespace", NameSyntax.PathSegment, "spec.parentRef.");
    }
}
