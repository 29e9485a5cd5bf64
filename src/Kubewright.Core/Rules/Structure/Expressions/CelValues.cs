namespace Kubewright.Rules.Structure.Expressions;

/// <summary>A compiled expression of the Common Expression Language. Its values are manifest nodes.</summary>
internal delegate ManifestNode CelExpression(CelScope scope);

/// <summary>The values that expressions have, and what operators make of them.</summary>
internal static class CelValues
{
    /// <summary>What cannot be said: part of the manifest is not known, or the expression uses something that is not evaluated here.</summary>
    public static ManifestNode Unknown { get; } = new ManifestUnknown();

    /// <summary>The evaluation fails, as it does for the API server: a key is not there.</summary>
    public static ManifestNode Failure { get; } = new ManifestUnknown();

    /// <summary>Whether there is no value.</summary>
    public static bool IsMissing(this ManifestNode node) => node.Kind == ManifestNodeKind.Unknown;

    /// <summary>Whether a value is a boolean, and this one.</summary>
    public static bool Is(this ManifestNode node, bool value) => node is ManifestScalar { Kind: ManifestNodeKind.Boolean } scalar && scalar.Text == (value ? "true" : "false");

    /// <summary>A conjunction (or, with <paramref name="decisive"/> true, a disjunction): one decisive operand makes up for others that fail.</summary>
    public static ManifestNode Join(IEnumerable<ManifestNode> operands, bool decisive, bool isOpen = false)
    {
        ManifestNode? missing = isOpen ? Unknown : null;
        foreach (var operand in operands)
        {
            if (operand.Is(decisive))
                return operand;
            if (!operand.Is(!decisive))
                missing = missing is null || ReferenceEquals(missing, Failure) ? ReferenceEquals(operand, Failure) ? Failure : Unknown : missing;
        }

        return missing ?? !decisive;
    }

    /// <summary>The field of an object.</summary>
    public static ManifestNode Select(ManifestNode node, string field) => node is ManifestMap map
        ? map[field] ?? (map.IsOpen ? Unknown : Failure)
        : node.IsMissing() ? node : Unknown;

    /// <summary>Whether an object has a field.</summary>
    public static ManifestNode Has(ManifestNode node, string field) => node is ManifestMap map
        ? map.ContainsKey(field) ? true : map.IsOpen ? Unknown : false
        : node.IsMissing() ? node : Unknown;

    /// <summary>The length of text in code points, or the number of items or keys.</summary>
    public static ManifestNode Size(ManifestNode node) => node switch
    {
        ManifestScalar { Kind: ManifestNodeKind.String } text => ScalarValidation.Length(text.Text),
        ManifestList { IsOpen: false } list => list.Count,
        ManifestMap { IsOpen: false } map => map.Count,
        _ => node.IsMissing() ? node : Unknown,
    };

    /// <summary>Whether two values are equal; values of different types are not.</summary>
    public static ManifestNode AreEqual(ManifestNode left, ManifestNode right)
    {
        if (left.IsMissing() || right.IsMissing())
            return left.IsMissing() ? left : right;
        return left is ManifestScalar first && right is ManifestScalar second && GoNumber.TryRead(first, out var number) && GoNumber.TryRead(second, out var other)
            ? ScalarValidation.Compare(number, other) == 0
            : ManifestNode.DeepEquals(left, right);
    }

    /// <summary>The order of two numbers or texts, given to a test of it.</summary>
    public static ManifestNode Compare(ManifestNode left, ManifestNode right, Func<int, bool> test)
    {
        if (left.IsMissing() || right.IsMissing())
            return left.IsMissing() ? left : right;
        if (left is not ManifestScalar first || right is not ManifestScalar second)
            return Unknown;
        if (GoNumber.TryRead(first, out var number) && GoNumber.TryRead(second, out var other))
            return test(ScalarValidation.Compare(number, other));
        return first.Kind == ManifestNodeKind.String && second.Kind == ManifestNodeKind.String ? test(string.CompareOrdinal(first.Text, second.Text)) : Unknown;
    }

    /// <summary>Whether a list has an item, or a map a key.</summary>
    public static ManifestNode Contains(ManifestNode container, ManifestNode item) => container switch
    {
        ManifestList list => Join(list.Select(other => AreEqual(other, item)), decisive: true, list.IsOpen),
        ManifestMap map when item is ManifestScalar { Kind: ManifestNodeKind.String } key => Has(map, key.Text),
        _ => container.IsMissing() ? container : Unknown,
    };

    /// <summary>A test of two texts.</summary>
    public static ManifestNode Texts(ManifestNode left, ManifestNode right, Func<string, string, bool?> test)
    {
        if (left.IsMissing() || right.IsMissing())
            return left.IsMissing() ? left : right;
        return left is ManifestScalar { Kind: ManifestNodeKind.String } first && right is ManifestScalar { Kind: ManifestNodeKind.String } second && test(first.Text, second.Text) is { } result
            ? result
            : Unknown;
    }
}
