namespace Kubewright.Rules.Suppressions;

/// <summary>The annotations by which kube-linter and kube-score are told to be silent: whoever has written them need not write them again.</summary>
internal static class PeerAnnotations
{
    private const string KubeLinterPrefix = "ignore-check.kube-linter.io/";
    private const string KubeLinterAll = "kube-linter.io/ignore-all";
    private const string KubeScore = "kube-score/ignore";

    private static readonly Lazy<ILookup<string, string>> ByKubeLinter = new(() => Names(documentation => documentation.KubeLinter));
    private static readonly Lazy<ILookup<string, string>> ByKubeScore = new(() => Names(documentation => documentation.KubeScore));

    /// <summary>The ids of the rules that an annotation silences; none for an annotation that is about something else.</summary>
    public static IEnumerable<string> Rules(ManifestEntry annotation)
    {
        if (annotation.Key.StartsWith(KubeLinterPrefix, StringComparison.Ordinal))
            return ByKubeLinter.Value[annotation.Key.Substring(KubeLinterPrefix.Length)];
        if (annotation.Key == KubeLinterAll)
            return ByKubeLinter.Value.SelectMany(rules => rules);
        if (annotation.Key == KubeScore && annotation.Value is ManifestScalar names)
            return names.Text.Split(',').SelectMany(name => ByKubeScore.Value[name.Trim()]);
        return [];
    }

    private static ILookup<string, string> Names(Func<RuleDocumentation, IReadOnlyList<string>> names) => RuleSet.All.Rules
        .Select(rule => (rule.Id, rule.Documentation))
        .Where(rule => rule.Documentation is not null)
        .SelectMany(rule => names(rule.Documentation!).Select(name => (rule.Id, Name: name)))
        .ToLookup(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal);
}
