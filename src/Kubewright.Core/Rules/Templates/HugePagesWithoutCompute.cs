namespace Kubewright.Rules.Templates;

internal sealed class HugePagesWithoutCompute() : TemplateRule("KW4012", "Ask for CPU or memory together with huge pages", Container, Trainer)
{
    public override void Check(ManifestMap node, RuleContext context)
    {
        (string List, string Name, ManifestNode Node)? pages = null;
        foreach (var list in new[] { "limits", "requests" })
        {
            var amounts = Resources(node)?.MapIfAny(list);
            if (amounts?.IsOpen is true)
                return;
            foreach (var (name, value) in amounts ?? new ManifestMap())
            {
                if (name is "cpu" or "memory")
                    return;
                if (ResourceNames.IsHugePages(name) && value is not ManifestUnknown)
                    pages ??= (list, name, value);
            }
        }

        if (pages is { } found)
            context.Report(PathTo(node, found.List, found.Name), "Huge pages need a cpu or memory amount in the same container.", found.Node);
    }
}
