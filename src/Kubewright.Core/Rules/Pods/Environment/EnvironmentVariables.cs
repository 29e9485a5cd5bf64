namespace Kubewright.Rules.Pods;

/// <summary>Names of environment variables, and that each has one source.</summary>
internal sealed class EnvironmentVariables() : ComponentRule("KW1215", "Environment variables", PodTypes.EnvVar)
{
    private static readonly string[] Sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (!context.Require(node, "name", "", "An environment variable needs a name.") && node.Text("name") is { } name)
            context.ReportIf(EnvironmentSyntax.Name(name), "", "name", node.Field("name"));
        if (node.Map("valueFrom") is { IsOpen: false } source)
            CheckSource(node, source, context);
    }

    private static void CheckSource(ManifestMap variable, ManifestMap source, RuleContext context)
    {
        var count = 0;
        foreach (var kind in Sources)
        {
            if (source.Field(kind) is ManifestUnknown)
                return;
            if (source.IsSet(kind))
                count++;
        }

        if (count == 0)
            context.Report("valueFrom", $"There is no source for the value; use one of {string.Join(", ", Sources)}.", source);
        else if (variable.Text("value") is { Length: > 0 })
            context.Report("valueFrom", "The variable has a value already; keep value or valueFrom.", source);
        else if (count > 1)
            context.Report("valueFrom", $"There are {count} sources for one value; keep one.", source);
    }
}
