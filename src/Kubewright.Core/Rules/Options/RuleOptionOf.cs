namespace Kubewright.Rules;

/// <summary>An option of a type.</summary>
/// <typeparam name="T">What rules get.</typeparam>
public sealed class RuleOption<T> : RuleOption
{
    private readonly Func<string, object?> parse;

    internal RuleOption(string key, string type, string defaultText, string meaning, T byDefault, Func<string, object?> parse)
        : base(key, type, defaultText, meaning)
    {
        Default = byDefault;
        this.parse = parse;
    }

    /// <summary>The value where nobody says otherwise.</summary>
    public T Default { get; }

    internal override object? Parse(string text) => parse(text);
}
