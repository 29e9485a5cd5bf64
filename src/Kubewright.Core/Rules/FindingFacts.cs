namespace Kubewright.Rules;

/// <summary>Names of the facts that findings carry for code fixes.</summary>
public static class FindingFacts
{
    /// <summary>The text that should stand in place of the wrong one.</summary>
    public const string Replacement = "replacement";

    /// <summary>The name of the container that the finding is about.</summary>
    public const string Container = "container";

    /// <summary>The port that traffic comes to: a number or a name.</summary>
    public const string Port = "port";

    /// <summary>The resource that the finding is about: <c>nvidia.com/gpu</c>.</summary>
    public const string Resource = "resource";

    /// <summary>The key of a label, an annotation or a taint.</summary>
    public const string Key = "key";

    /// <summary>The value that belongs to <see cref="Key"/>.</summary>
    public const string Value = "value";

    /// <summary>The effect of a taint.</summary>
    public const string Effect = "effect";

    internal static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Those of some facts that have a value.</summary>
    internal static IReadOnlyDictionary<string, string> Of((string Name, string? Value)[] facts) =>
        facts.Length == 0 ? None : facts.Where(fact => fact.Value is not null).ToDictionary(fact => fact.Name, fact => fact.Value!, StringComparer.Ordinal);
}
