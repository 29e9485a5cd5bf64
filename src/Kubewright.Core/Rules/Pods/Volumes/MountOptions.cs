namespace Kubewright.Rules.Pods;

/// <summary>Which part of a volume is mounted, and how. The API server writes these paths without the index of the mount.</summary>
internal sealed class MountOptions() : ComponentRule("KW1246", "Mount options", PodTypes.Container, PodTypes.EphemeralContainer)
{
    private static readonly string[] Propagations = ["Bidirectional", "HostToContainer", "None"];
    private static readonly string[] Recursions = ["Disabled", "Enabled", "IfPossible"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("volumeMounts") is not { } mounts)
            return;
        for (var i = 0; i < mounts.Count; i++)
        {
            if (mounts[i] is not ManifestMap mount)
                continue;
            CheckSubPath(mount, i, context);
            CheckPropagation(mount, node, context);
            CheckRecursion(mount, context);
        }
    }

    private static void CheckSubPath(ManifestMap mount, int i, RuleContext context)
    {
        var subPath = mount.Text("subPath") ?? "";
        context.ReportIf(LocalPaths.Descending(subPath), "volumeMounts.", "subPath", mount);
        if (mount.Text("subPathExpr") is not { Length: > 0 } expression)
            return;
        if (subPath.Length > 0)
            context.Report($"volumeMounts[{i}].subPathExpr", "There is subPath already; keep one of the two.", mount);
        context.ReportIf(LocalPaths.Descending(expression), "volumeMounts.", "subPathExpr", mount);
    }

    private static void CheckPropagation(ManifestMap mount, ManifestMap container, RuleContext context)
    {
        context.OneOfIfAny(mount, "mountPropagation", "volumeMounts.", Propagations);
        if (mount.Text("mountPropagation") == "Bidirectional" && IsCertainlyUnprivileged(container))
            context.Report("volumeMounts.mountPropagation", "Only a privileged container can mount so that the node sees it (Bidirectional).", mount);
    }

    private static bool IsCertainlyUnprivileged(ManifestMap container) => container.Map("securityContext") is { } security
        ? security.Boolean("privileged") is false || security.IsCertainlyAbsent("privileged")
        : container.IsCertainlyAbsent("securityContext");

    private static void CheckRecursion(ManifestMap mount, RuleContext context)
    {
        context.OneOfIfAny(mount, "recursiveReadOnly", "volumeMounts.", Recursions);
        if (mount.Text("recursiveReadOnly") is not ("Enabled" or "IfPossible"))
            return;
        if (mount.IsCertainlyAbsent("readOnly") || mount.Boolean("readOnly") is false)
            context.Report("volumeMounts.recursiveReadOnly", "Only what is read-only can be so recursively; add readOnly: true.", mount);
        if (mount.Text("mountPropagation") is { } propagation && propagation != "None")
            context.Report("volumeMounts.recursiveReadOnly", $"A recursively read-only mount is not propagated; remove mountPropagation: {propagation}.", mount);
    }
}
