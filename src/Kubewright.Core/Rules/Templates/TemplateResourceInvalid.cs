namespace Kubewright.Rules.Templates;

internal sealed class TemplateResourceInvalid() : TemplateRule("KW2205", "Use valid resource names and quantities in custom resources", Container)
{
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var list in new[] { "limits", "requests" })
        {
            foreach (var (name, value) in Resources(node)?.Map(list) ?? new ManifestMap())
            {
                var problem = ResourceNames.ContainerProblem(name)
                    ?? (value is ManifestScalar { Kind: ManifestNodeKind.String } text && !QuantityValue.TryParse(text.Text, out _) ? "it is no quantity" : null)
                    ?? (QuantityValue.TryRead(value, out var amount) && amount.Amount < 0 ? "it is negative" : null);
                if (problem is not null)
                    context.Report(PathTo(node, list, name), $"Resource '{name}: {(value as ManifestScalar)?.Text}' of container '{node.Text("name")}' is not valid: {problem}", value);
            }
        }
    }
}
