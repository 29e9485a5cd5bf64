namespace Kubewright.Rules.Metadata;

/// <summary>References to owners are complete, and one owner at most is the controller.</summary>
internal sealed class OwnerReferences() : MetadataRule("KW1105", "Owner references")
{
    private const string Path = "metadata.ownerReferences";

    /// <inheritdoc/>
    protected override void Check(ManifestMap metadata, in MetadataTraits traits, RuleContext context)
    {
        ManifestMap? controller = null;
        foreach (var (_, owner) in metadata.Items("ownerReferences"))
        {
            if (owner.TextOr("apiVersion", "") is "" or "/")
                context.Report(Path + ".apiVersion", "The owner's apiVersion is missing.", owner);
            Require(owner, "kind", context);
            Require(owner, "name", context);
            Require(owner, "uid", context);
            if (owner.Text("kind") == "Event" && owner.Text("apiVersion") == "v1")
                context.Report(Path, "An Event cannot own anything.", owner);
            if (owner.Boolean("controller") != true)
                continue;

            // The server drops a reference that is there twice.
            if (controller is not null && !ManifestNode.DeepEquals(controller, owner))
                context.Report(Path, $"Two owners say controller: true, '{controller.Text("name")}' and '{owner.Text("name")}'; one may.", owner);
            controller ??= owner;
        }
    }

    private static void Require(ManifestMap owner, string field, RuleContext context)
    {
        if (owner.IsCertainlyEmpty(field))
            context.Report($"{Path}.{field}", $"The owner's {field} is missing.", owner);
    }
}
