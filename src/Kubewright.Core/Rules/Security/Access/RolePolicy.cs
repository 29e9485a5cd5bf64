namespace Kubewright.Rules.Security;

/// <summary>What single rules of roles allow, except of those that Kubernetes makes itself.</summary>
internal abstract class RolePolicy(string id, string name, string title, Severity severity, bool isOn = true) : ObjectPolicy(id, name, title, severity, RoleRule.Roles, isOn)
{
    /// <summary>Names of roles that are left out.</summary>
    protected virtual string[] Exempt => [];

    /// <summary>What is wrong with a rule, behind the kind and name of the role; <see langword="null"/> where nothing is.</summary>
    protected abstract string? Problem(RoleRule rule, ManifestObject role);

    protected sealed override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (RoleRule.MayBeSystem(manifest) || Array.IndexOf(Exempt, manifest.Name) >= 0)
            return;
        foreach (var rule in RoleRule.Of(manifest))
        {
            if (Problem(rule, manifest) is { } problem)
                context.Report(rule.Path, $"{manifest.Kind} '{manifest.Name}' {problem}", rule.Node);
        }
    }
}
