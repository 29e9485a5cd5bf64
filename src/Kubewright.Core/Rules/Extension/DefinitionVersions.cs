namespace Kubewright.Rules.Extension;

/// <summary>The versions of a custom resource: each with a name and a schema, and one of them stored.</summary>
internal sealed class DefinitionVersions() : ComponentRule("KW1566", "Versions of a custom resource definition", DefinitionNames.Component)
{
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec") is not { } spec)
            return;
        if (spec.Boolean("preserveUnknownFields") is true)
            context.Report("spec.preserveUnknownFields", "Version v1 does not take this; write x-kubernetes-preserve-unknown-fields in the schema.", spec.Field("preserveUnknownFields"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        var stored = 0;
        var isCertain = !spec.MayHaveMoreIn("versions");
        foreach (var (index, version) in spec.Items("versions"))
        {
            var path = $"spec.versions[{index}]";
            if (version.TextOr("name", "") is { } name)
            {
                if (Syntax.Dns1035Label(name) is { } problem)
                    context.Report(path + ".name", problem, version.Field("name") ?? version);
                if (!names.Add(name))
                    context.Report("spec.versions", $"There are two versions '{name}'; give each a name of its own.", version);
            }

            if (version.IsCertainlyAbsent("schema") || (version.Map("schema") is { } schema && schema.IsCertainlyAbsent("openAPIV3Schema")))
                context.Report(path + ".schema.openAPIV3Schema", "A version needs a schema; type: object with x-kubernetes-preserve-unknown-fields: true is the loosest one.", version);
            var isStored = version.At("storage").BooleanOr(false);
            if (isStored is true)
                stored++;
            isCertain &= isStored is not null;
            if (version.IsSet("deprecationWarning") && version.At("deprecated").BooleanOr(false) is false)
                context.Report(path + ".deprecationWarning", "Only a deprecated version has a warning; set deprecated: true.", version.Field("deprecationWarning"));
        }

        if (stored > 1 || (isCertain && stored == 0))
            context.Report("spec.versions", $"{(stored == 0 ? "No version is" : "Several versions are")} marked with storage: true; exactly one is stored.", spec.Field("versions") ?? spec);
    }
}
