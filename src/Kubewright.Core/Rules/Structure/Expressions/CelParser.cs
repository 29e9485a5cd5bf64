namespace Kubewright.Rules.Structure.Expressions;

/// <summary>Reads the part of the Common Expression Language that most definitions use. What it does not know has no value.</summary>
internal sealed class CelParser
{
    private readonly List<string> tokens;
    private readonly List<string> paths = [];
    private int at;

    private CelParser(List<string> tokens) => this.tokens = tokens;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="path">The one field of <c>self</c> that it reads; <see langword="null"/> where it reads others too.</param>
    /// <returns><see langword="null"/> where it is not understood.</returns>
    public static CelExpression? TryParse(string text, out string? path)
    {
        path = null;
        if (CelTokens.Split(text) is not { } tokens)
            return null;
        var parser = new CelParser(tokens);
        try
        {
            var expression = parser.Conditional();
            if (parser.at < tokens.Count || tokens.Contains("oldSelf"))
                return null;
            path = parser.paths.Distinct().Count() == 1 ? parser.paths[0] : null;
            return expression;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string? Next => at < tokens.Count ? tokens[at] : null;

    private bool Accept(string token)
    {
        if (Next != token)
            return false;
        at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Accept(token))
            throw new FormatException();
    }

    private CelExpression Conditional()
    {
        var condition = Operation(0);
        if (!Accept("?"))
            return condition;
        var then = Conditional();
        Expect(":");
        var otherwise = Conditional();
        return scope => condition(scope) is var value && value.Is(true) ? then(scope) : value.Is(false) ? otherwise(scope) : value.IsMissing() ? value : CelValues.Unknown;
    }

    /// <summary>Disjunctions, conjunctions and relations, the loosest first.</summary>
    private CelExpression Operation(int level)
    {
        if (level == 3)
            return Unary();
        var left = Operation(level + 1);
        while (Next is { } token && Level(token) == level)
        {
            at++;
            var (first, second) = (left, Operation(level + 1));
            left = token switch
            {
                "||" or "&&" => scope => CelValues.Join(Each(scope, first, second), decisive: token == "||"),
                "==" => scope => CelValues.AreEqual(first(scope), second(scope)),
                "!=" => scope => Not(CelValues.AreEqual(first(scope), second(scope))),
                "in" => scope => CelValues.Contains(second(scope), first(scope)),
                "<" => scope => CelValues.Compare(first(scope), second(scope), order => order < 0),
                "<=" => scope => CelValues.Compare(first(scope), second(scope), order => order <= 0),
                ">" => scope => CelValues.Compare(first(scope), second(scope), order => order > 0),
                _ => scope => CelValues.Compare(first(scope), second(scope), order => order >= 0),
            };
        }

        return left;
    }

    private static int Level(string token) => token switch
    {
        "||" => 0,
        "&&" => 1,
        "==" or "!=" or "in" or "<" or "<=" or ">" or ">=" => 2,
        _ => -1,
    };

    private static IEnumerable<ManifestNode> Each(CelScope scope, CelExpression first, CelExpression second)
    {
        yield return first(scope);
        yield return second(scope);
    }

    private static ManifestNode Not(ManifestNode value) => value.Is(true) ? false : value.Is(false) ? true : value.IsMissing() ? value : CelValues.Unknown;

    private CelExpression Unary()
    {
        if (Accept("!"))
        {
            var operand = Unary();
            return scope => Not(operand(scope));
        }

        if (Accept("-"))
        {
            if (Next is not { } digits || !char.IsDigit(digits[0]))
                throw new FormatException();
            tokens[at] = "-" + digits;
        }

        return Member();
    }

    private CelExpression Member()
    {
        var chain = Next == "self" ? "" : null;
        var (value, last, owner) = (Primary(), "", default(CelExpression));
        while (Accept("."))
        {
            var name = Name();
            if (Accept("("))
            {
                Read(chain);
                (value, owner, chain) = (Method(value, name), null, null);
            }
            else
            {
                var source = value;
                (owner, last) = (source, name);
                value = scope => CelValues.Select(source(scope), name);
                chain = chain is null ? null : chain.Length == 0 ? name : chain + "." + name;
            }
        }

        Read(chain);
        selection = owner is null ? null : (owner, last);
        return value;
    }

    /// <summary>What the member read last is a field of, for <c>has</c>.</summary>
    private (CelExpression Owner, string Field)? selection;

    private void Read(string? chain)
    {
        if (chain is not null)
            paths.Add(chain);
    }

    private string Name()
    {
        if (Next is not { Length: > 0 } name || name[0] is not ('_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
            throw new FormatException();
        at++;
        return name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal)
            ? name.Substring(2, name.Length - 4)
            : name.Replace("__dot__", ".").Replace("__dash__", "-").Replace("__slash__", "/").Replace("__underscores__", "__");
    }

    private CelExpression Primary()
    {
        if (Accept("("))
        {
            var inner = Conditional();
            Expect(")");
            return inner;
        }

        if (Accept("["))
            return ListOf(Arguments("]"));
        var token = Next ?? throw new FormatException();
        if (Constant(token) is { } constant)
        {
            at++;
            return _ => constant;
        }

        var name = Name();
        if (!Accept("("))
            return scope => scope.Find(name);
        return name == "has" ? Has() : Function(name, Arguments(")"));
    }

    private static ManifestNode? Constant(string token) => token switch
    {
        "true" => true,
        "false" => false,
        "null" => ManifestScalar.Null,
        _ when token[0] == '\'' => token.Substring(1),
        _ when char.IsDigit(token[0]) || token[0] == '-' && token.Length > 1 => new ManifestScalar(token.IndexOf('.') < 0 ? ManifestNodeKind.Integer : ManifestNodeKind.Float, token),
        _ => null,
    };

    private CelExpression Has()
    {
        Member();
        Expect(")");
        if (selection is not { } read)
            throw new FormatException();
        return scope => CelValues.Has(read.Owner(scope), read.Field);
    }

    private List<CelExpression> Arguments(string end)
    {
        var arguments = new List<CelExpression>();
        while (!Accept(end))
        {
            if (arguments.Count > 0)
                Expect(",");
            arguments.Add(Conditional());
        }

        return arguments;
    }

    private static CelExpression ListOf(List<CelExpression> items) => scope =>
    {
        var list = new ManifestList();
        foreach (var item in items)
        {
            var value = item(scope);
            if (value.IsMissing())
                return value;
            list.Add(value);
        }

        return list;
    };

    private static CelExpression Function(string name, List<CelExpression> arguments) => name == "size" && arguments.Count == 1
        ? scope => CelValues.Size(arguments[0](scope))
        : throw new FormatException();

    private CelExpression Method(CelExpression subject, string name)
    {
        if (name is "all" or "exists" or "filter")
            return Macro(subject, name);
        var arguments = Arguments(")");
        return (name, arguments.Count) switch
        {
            ("size", 0) => scope => CelValues.Size(subject(scope)),
            ("matches", 1) => scope => CelValues.Texts(subject(scope), arguments[0](scope), (text, pattern) => SchemaPatterns.IsMatch(pattern, text)),
            ("startsWith", 1) => scope => CelValues.Texts(subject(scope), arguments[0](scope), (text, start) => text.StartsWith(start, StringComparison.Ordinal)),
            ("endsWith", 1) => scope => CelValues.Texts(subject(scope), arguments[0](scope), (text, end) => text.EndsWith(end, StringComparison.Ordinal)),
            ("contains", 1) => scope => CelValues.Texts(subject(scope), arguments[0](scope), (text, part) => text.IndexOf(part, StringComparison.Ordinal) >= 0),
            _ => throw new FormatException(),
        };
    }

    private CelExpression Macro(CelExpression subject, string name)
    {
        var variable = Name();
        Expect(",");
        var body = Conditional();
        Expect(")");
        return scope =>
        {
            var source = subject(scope);
            if (source.IsMissing())
                return source;
            var (items, isOpen) = source switch
            {
                ManifestList list => (list, list.IsOpen),
                ManifestMap map => (map.Select(entry => (ManifestNode)entry.Key), map.IsOpen),
                _ => ((IEnumerable<ManifestNode>)[], true),
            };
            var results = items.Select(item => (Item: item, Result: body(new CelScope(variable, item, scope))));
            return name == "filter" ? Filter(results, isOpen) : CelValues.Join(results.Select(pair => pair.Result), decisive: name == "exists", isOpen);
        };
    }

    private static ManifestNode Filter(IEnumerable<(ManifestNode Item, ManifestNode Result)> results, bool isOpen)
    {
        var kept = new ManifestList(isOpen: isOpen);
        foreach (var (item, result) in results)
        {
            if (result.Is(true))
                kept.Add(item);
            else if (!result.Is(false))
                return result.IsMissing() ? result : CelValues.Unknown;
        }

        return kept;
    }
}
