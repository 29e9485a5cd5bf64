namespace Kubewright.Rules.Security;

internal sealed class PrivilegedConstraints()
    : ObjectPolicy("KW3017", "scc-deny-privileged-container", "Do not allow privileged containers in a SecurityContextConstraints", Severity.Warning, ["SecurityContextConstraints"])
{
    private const string Field = "allowPrivilegedContainer";

    public override RuleDocumentation Documentation => new(
        Why: "Everybody who may use these constraints may run privileged containers, and so be root on the nodes.",
        Fix: "Set allowPrivilegedContainer: false, and list in allowedCapabilities what pods may add.",
        Bad: """
            apiVersion: security.openshift.io/v1
            kind: SecurityContextConstraints
            metadata: {name: search}
            allowPrivilegedContainer: true
            """,
        Good: """
            apiVersion: security.openshift.io/v1
            kind: SecurityContextConstraints
            metadata: {name: search}
            allowPrivilegedContainer: false
            """)
    {
        KubeLinter = ["scc-deny-privileged-container"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Root.Boolean(Field) is not true || manifest.Name is not { } name || IsExempt(name))
            return;
        context.Report(
            Field,
            $"SecurityContextConstraints '{name}' lets its users run privileged containers; list the capabilities instead.",
            manifest.Root[Field]!,
            fix: TreeFix.Set("Do not allow privileged containers", manifest.Root, false, Field));
    }

    /// <summary>What OpenShift itself brings along.</summary>
    private static bool IsExempt(string name) => name is "privileged" or "node-exporter" || name.StartsWith("hostmount-", StringComparison.Ordinal) || name.StartsWith("openshift-", StringComparison.Ordinal);
}
