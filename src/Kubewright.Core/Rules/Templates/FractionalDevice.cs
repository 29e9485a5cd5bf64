namespace Kubewright.Rules.Templates;

internal sealed class FractionalDevice() : TemplateRule("KW4002", "Count devices in whole numbers", Container, Trainer)
{
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var list in new[] { "limits", "requests" })
        {
            foreach (var (name, value, amount) in Amounts(node, list))
            {
                if (ResourceNames.IsExtended(name) && !amount.IsWhole)
                    context.Report(PathTo(node, list, name), $"'{name}: {Text(value)}' is not a whole number; use a MIG slice, time-slicing, or DRA to share a device.", value);
            }
        }
    }
}
