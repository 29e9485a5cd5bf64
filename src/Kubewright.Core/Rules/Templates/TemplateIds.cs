namespace Kubewright.Rules.Templates;

/// <summary>
/// Under which ids the rules for pods report what they find in pod templates of custom resources. The API server takes such a template as it is; the
/// pods that a controller makes of it are refused later.
/// </summary>
internal static class TemplateIds
{
    private const string RestartPolicy = "restartPolicy";

    /// <summary>The id of a finding, or <see langword="null"/> where the rule does not speak of templates of custom resources.</summary>
    /// <param name="rule">The rule's own id.</param>
    /// <param name="path">The path of the finding.</param>
    public static string? Of(string rule, string path) => rule switch
    {
        "KW1200" or "KW1201" => "KW2200",
        "KW1245" or "KW1246" or "KW1247" => "KW2201",
        "KW1204" or "KW1205" => "KW2202",
        "KW1215" or "KW1216" or "KW1217" or "KW1218" => "KW2203",
        "KW1107" or "KW1270" => "KW2206",
        "KW1210" => "KW2207",
        "KW1275" => "KW2209",
        "KW1261" when path.EndsWith(RestartPolicy, StringComparison.Ordinal) => "KW2210",
        "KW1206" when path.EndsWith(RestartPolicy, StringComparison.Ordinal) => "KW2210",
        "KW1271" => "KW2211",
        "KW1202" => "KW2212",

        // Rules of this folder say more of resources.
        "KW1220" or "KW1269" => null,
        _ when IsBetween(rule, "KW1230", "KW1244") => "KW2208",
        _ when IsBetween(rule, "KW1250", "KW1256") => "KW2214",
        _ when IsBetween(rule, "KW1200", "KW1299") => "KW2219",
        _ => null,
    };

    /// <summary>The ids under which a rule may report, whatever the path is.</summary>
    public static IEnumerable<string> AllOf(string rule) => new[] { Of(rule, ""), Of(rule, RestartPolicy) }.OfType<string>();

    private static bool IsBetween(string id, string first, string last) =>
        string.CompareOrdinal(id, first) >= 0 && string.CompareOrdinal(id, last) <= 0;
}
