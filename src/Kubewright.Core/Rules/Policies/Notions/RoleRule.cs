namespace Kubewright.Rules;

/// <summary>A rule of a role: what it certainly allows.</summary>
/// <param name="Node">The entry of <c>rules</c>.</param>
/// <param name="Path">Its path.</param>
internal sealed record RoleRule(ManifestMap Node, string Path)
{
    private const string All = "*";

    /// <summary>The kinds that have rules.</summary>
    public static readonly string[] Roles = ["Role", "ClusterRole"];

    /// <summary>The kinds that grant them.</summary>
    public static readonly string[] Bindings = ["ClusterRoleBinding", "RoleBinding"];

    private static readonly string[] EveryVerb = ["get", "list", "watch", "create", "update", "patch", "delete"];

    /// <summary>The verbs, where they are known.</summary>
    public IEnumerable<string> Verbs => In("verbs");

    /// <summary>The resources, where they are known.</summary>
    public IEnumerable<string> Resources => In("resources");

    /// <summary>Whether it certainly names no single objects.</summary>
    public bool IsForAllNames => Node.IsCertainlyEmpty("resourceNames");

    /// <summary>Whether it certainly allows everything.</summary>
    public bool AllowsEverything => Has("apiGroups", All) && Has("resources", All) && (Has("verbs", All) || EveryVerb.All(verb => Has("verbs", verb)));

    /// <summary>Whether it allows everything, or may.</summary>
    public bool MayAllowEverything => MayHave("apiGroups", All) && MayHave("resources", All) && (MayHave("verbs", All) || EveryVerb.All(verb => MayHave("verbs", verb)));

    /// <summary>The rules of a role that are known.</summary>
    public static IEnumerable<RoleRule> Of(ManifestObject role) => role.Root.Items("rules").Select(entry => new RoleRule(entry.Item, $"rules[{entry.Index}]"));

    /// <summary>Whether a role or binding is one that Kubernetes makes itself, or may be: its name is not known, or begins with <c>system:</c>.</summary>
    public static bool MayBeSystem(ManifestObject manifest) => manifest.Name is not { } name || name.StartsWith("system:", StringComparison.Ordinal);

    /// <summary>Whether a list certainly has an entry.</summary>
    public bool Has(string list, string entry) => In(list).Contains(entry);

    /// <summary>Whether a list certainly has an entry, or <c>*</c>.</summary>
    public bool HasOrAll(string list, string entry) => Has(list, entry) || Has(list, All);

    /// <summary>The entries of a list that are known.</summary>
    public IEnumerable<string> In(string list) => Node.Texts(list).Select(entry => entry.Text);

    private bool MayHave(string list, string entry) => Node.MayHaveMoreIn(list) || Has(list, entry);
}
