using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubewright.Rules;

/// <summary>Something that can be set for a rule in an <c>.editorconfig</c>: <c>kubewright.KW2020.allow = ghcr.io/our/*</c>.</summary>
public abstract class RuleOption
{
    private protected RuleOption(string key, string type, string defaultText, string meaning)
    {
        Key = key;
        Type = type;
        DefaultText = defaultText;
        Meaning = meaning;
    }

    /// <summary>The last part of the key: <c>allow</c>.</summary>
    public string Key { get; }

    /// <summary>What values look like, in words: <c>true or false</c>.</summary>
    public string Type { get; }

    /// <summary>The value where nobody says otherwise, as one would write it.</summary>
    public string DefaultText { get; }

    /// <summary>What it does.</summary>
    public string Meaning { get; }

    /// <summary>The key in an <c>.editorconfig</c>: <c>kubewright.KW2020.allow</c>.</summary>
    public string FullKey(Rule rule) => $"{RuleConfiguration.Prefix}{rule.Id}.{Key}";

    /// <summary>Reads a value.</summary>
    /// <returns>The value, or <see langword="null"/> where the text is none.</returns>
    internal abstract object? Parse(string text);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    internal static RuleOption<bool> Boolean(string key, bool byDefault, string meaning) =>
        new(key, "true or false", byDefault ? "true" : "false", meaning, byDefault, text => bool.TryParse(text, out var value) ? value : null);

    /// <summary>A whole number that is not negative.</summary>
    internal static RuleOption<int> Integer(string key, int byDefault, string meaning) => new(
        key, "a whole number", byDefault.ToString(CultureInfo.InvariantCulture), meaning, byDefault,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null);

    /// <summary>Any text.</summary>
    internal static RuleOption<string> Text(string key, string byDefault, string meaning) => new(key, "a text", byDefault, meaning, byDefault, text => text);

    /// <summary>One of some words.</summary>
    internal static RuleOption<string> Word(string key, string byDefault, string meaning, params string[] words) => new(
        key, $"one of {string.Join(", ", words)}", byDefault, meaning, byDefault, text => Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Texts, separated by commas.</summary>
    internal static RuleOption<IReadOnlyList<string>> Texts(string key, IReadOnlyList<string> byDefault, string meaning) =>
        new(key, "texts, separated by commas", string.Join(", ", byDefault), meaning, byDefault, OptionText.Split);

    /// <summary>Texts in which <c>*</c> stands for any characters and <c>?</c> for one, separated by commas.</summary>
    internal static RuleOption<Globs> Globs(string key, string meaning, params string[] byDefault) => new(
        key, "texts, separated by commas, in which * stands for any characters and ? for one", string.Join(", ", byDefault), meaning, new Globs(byDefault), text => new Globs(OptionText.Split(text)));

    /// <summary>A regular expression; empty for one that matches nothing.</summary>
    internal static RuleOption<Pattern> Pattern(string key, string byDefault, string meaning) =>
        new(key, "a regular expression", byDefault, meaning, new Pattern(byDefault), Rules.Pattern.TryParse);

    /// <summary>Regular expressions that match whole texts, separated by commas.</summary>
    internal static RuleOption<IReadOnlyList<Pattern>> Patterns(string key, IReadOnlyList<string> byDefault, string meaning) => new(
        key, "regular expressions, separated by commas, that match the whole text", string.Join(", ", byDefault), meaning, [.. byDefault.Select(Rules.Pattern.Whole)],
        text => OptionText.All(OptionText.Split(text), part => Rules.Pattern.TryParse($"^(?:{part})$")));

    /// <summary>A quantity such as <c>500m</c>; <see langword="null"/> where none is set.</summary>
    internal static RuleOption<QuantityValue?> Quantity(string key, string meaning) =>
        new(key, "a quantity such as 500m or 2Gi", "", meaning, null, text => QuantityValue.TryParse(text, out var value) ? value : null);

    /// <summary>Pairs <c>key=value</c>, separated by commas. A key without a sign has the empty value.</summary>
    internal static RuleOption<IReadOnlyDictionary<string, string>> Map(string key, IReadOnlyDictionary<string, string> byDefault, string meaning) => new(
        key, "pairs key=value, separated by commas", string.Join(", ", byDefault.Select(pair => $"{pair.Key}={pair.Value}")), meaning, byDefault, OptionText.Pairs);

    /// <summary>Pairs <c>key=regular expression</c>, separated by commas. A key without a sign takes every value.</summary>
    internal static RuleOption<IReadOnlyDictionary<string, Pattern>> PatternMap(string key, string meaning) => new(
        key, "pairs key=regular expression, separated by commas, that match the whole value", "", meaning, new Dictionary<string, Pattern>(), OptionText.PatternPairs);
}
