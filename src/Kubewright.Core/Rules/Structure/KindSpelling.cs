using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Kinds of Kubernetes that are written in other letters, with the API version of other kinds, or with none: no server has such.</summary>
internal static class KindSpelling
{
    private static readonly Lazy<ILookup<string, (string ApiVersion, string Kind)>> Kinds = new(() => SchemaCatalog.BuiltIn.Kinds
        .Where(kind => IsOfKubernetes(kind.ApiVersion))
        .ToLookup(kind => kind.Kind, kind => kind, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<HashSet<string>> ApiVersions = new(() => [.. Kinds.Value.SelectMany(kinds => kinds).Select(kind => kind.ApiVersion)]);

    /// <summary>What is wrong with the kind of a manifest that has no schema; <see langword="null"/> where that is not certain.</summary>
    public static Finding? Check(ManifestMap root, string apiVersion, string kind)
    {
        if (kind.Length == 0)
            return apiVersion.Length > 0 && root.Map("metadata") is not null ? Finding("kind", "The manifest has no kind; write what it is, such as kind: Pod.", root) : null;
        var meant = Kinds.Value[kind].ToList();
        if (meant.Count == 0 || ApiLifecycle.Find(apiVersion, kind) is not null)
            return null;
        if (apiVersion.Length == 0)
            return Finding("apiVersion", $"The manifest has no apiVersion; write {Choice(meant.Select(one => one.ApiVersion))} for a {meant[0].Kind}.", root, Fix(root, meant));
        if (!ApiVersions.Value.Contains(apiVersion) && apiVersion.Split('/')[0].Contains('.'))
            return null;
        var isHere = meant.Any(one => one.ApiVersion == apiVersion);
        return isHere
            ? Finding("kind", $"There is no kind '{kind}' in {apiVersion}; write {meant[0].Kind}.", root, Fix(root, meant.FindAll(one => one.ApiVersion == apiVersion)))
            : Finding("apiVersion", $"There is no {meant[0].Kind} in {apiVersion}; write {Choice(meant.Select(one => one.ApiVersion))}.", root, Fix(root, meant));
    }

    private static Finding Finding(string field, string message, ManifestMap root, ManifestFix? fix = null) =>
        RuleSet.Finding(SchemaRules.WrongKind, field, message, root[field]?.Origin ?? root.Origin) with { Fix = fix };

    private static ManifestFix? Fix(ManifestMap root, List<(string ApiVersion, string Kind)> meant) => meant is [var (apiVersion, kind)]
        ? new ManifestFix($"Write {apiVersion} {kind}", new SetField(root, "apiVersion", apiVersion), new SetField(root, "kind", kind))
        : null;

    private static string Choice(IEnumerable<string> choices) => string.Join(" or ", choices.OrderBy(choice => choice, StringComparer.Ordinal));

    private static bool IsOfKubernetes(string apiVersion)
    {
        var group = apiVersion.Split('/')[0];
        return !group.Contains('.') || group.EndsWith(".k8s.io", StringComparison.Ordinal);
    }
}
