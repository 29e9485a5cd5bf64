namespace Kubewright.Rules;

/// <summary>Names for several rules that are off otherwise: <c>kubewright.preset = restricted</c>.</summary>
internal static class RulePresets
{
    /// <summary>What the restricted profile of the Pod Security Standards asks for beyond what is on.</summary>
    private static readonly string[] Restricted = ["KW3002", "KW3007", "KW3008", "KW3011", "KW3044"];

    private static readonly string[] Strict = [.. Restricted, "KW2001", "KW2022", "KW2041", "KW2080", "KW3084"];

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["restricted", "strict"];

    /// <summary>The ids of a preset's rules, or <see langword="null"/>.</summary>
    public static IReadOnlyList<string>? Find(string name) => name.ToLowerInvariant() switch
    {
        "restricted" => Restricted,
        "strict" => Strict,
        _ => null,
    };
}
