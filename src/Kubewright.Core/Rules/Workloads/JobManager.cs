namespace Kubewright.Rules.Workloads;

/// <summary>Who manages a Job: a domain, a slash and a path.</summary>
internal sealed class JobManager() : ComponentRule("KW1321", "Manager of a Job", "io.k8s.api.batch.v1.JobSpec")
{
    private const int MaxLength = 63;
    private const string PathCharacters = "/-._~%!$&'()*+,;=:";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Text("managedBy") is not { } manager)
            return;
        if (!IsDomainPrefixed(manager))
            context.Report("managedBy", $"'{manager}' is no name of a manager; write a domain, a slash and a name, such as kueue.x-k8s.io/multikueue.", node.Field("managedBy"));
        if (manager.Length > MaxLength)
            context.Report("managedBy", $"The name has {manager.Length} characters and can have at most {MaxLength}.", node.Field("managedBy"));
    }

    private static bool IsDomainPrefixed(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 1 || slash == text.Length - 1 || !Syntax.IsDnsSubdomain(text.Substring(0, slash)))
            return false;
        for (var i = slash + 1; i < text.Length; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && PathCharacters.IndexOf(text[i]) < 0)
                return false;
        }

        return true;
    }
}
