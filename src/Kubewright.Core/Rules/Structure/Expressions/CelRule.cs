namespace Kubewright.Rules.Structure.Expressions;

/// <summary>One of the <c>x-kubernetes-validations</c> of a definition.</summary>
internal sealed class CelRule
{
    private readonly CelExpression expression;

    private CelRule(CelExpression expression, string text, string? message, string fieldPath, string? readPath)
    {
        this.expression = expression;
        Text = text;
        Message = message;
        FieldPath = fieldPath;
        ReadPath = readPath;
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>What its author says where it does not hold.</summary>
    public string? Message { get; }

    /// <summary>The field to report, relative to the object; empty for the object.</summary>
    public string FieldPath { get; }

    /// <summary>The one field that it reads, relative to the object, or <see langword="null"/>.</summary>
    public string? ReadPath { get; }

    /// <summary>The rules of a list that can be evaluated here, and hold for new objects.</summary>
    public static IReadOnlyList<CelRule> Read(ManifestNode validations)
    {
        var rules = new List<CelRule>();
        foreach (var item in validations as IEnumerable<ManifestNode> ?? [])
        {
            if (item is ManifestMap map && map.Text("rule") is { } text && CelParser.TryParse(text, out var readPath) is { } expression)
                rules.Add(new CelRule(expression, text, map.Text("message"), (map.Text("fieldPath") ?? "").TrimStart('.'), readPath));
        }

        return rules;
    }

    /// <summary>Whether a value breaks the rule: it does not hold, or fails.</summary>
    public bool IsBroken(ManifestNode self, out bool failed)
    {
        var result = expression(new CelScope("self", self));
        failed = ReferenceEquals(result, CelValues.Failure);
        return failed || result.Is(false);
    }
}
