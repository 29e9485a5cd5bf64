namespace Kubewright.Rules.Devices;

/// <summary>A constraint names the attribute in which devices are equal or differ.</summary>
internal sealed class DeviceConstraints() : ComponentRule("KW1574", "Constraint on devices", "io.k8s.api.resource.v1.DeviceConstraint")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        // With both the server looks at the first only.
        var field = node.IsCertainlyAbsent("matchAttribute") ? "distinctAttribute" : "matchAttribute";
        if (node.Text(field) is { } attribute)
        {
            if (DeviceNames.FullyQualified(attribute) is { } problem)
                context.Report(field, problem, node.Field(field));
        }
        else if (field == "distinctAttribute" && node.IsCertainlyAbsent(field))
        {
            context.Report("", "A constraint needs matchAttribute or distinctAttribute.", node);
        }
    }
}
