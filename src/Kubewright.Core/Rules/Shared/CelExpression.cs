namespace Kubewright.Rules;

/// <summary>
/// Reads expressions in the Common Expression Language as far as that goes without types: whether the syntax is right, which variables are
/// used, and whether the result may be a boolean.
/// </summary>
internal sealed class CelExpression
{
    private const int MaxDepth = 200;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while", "in",
    };

    /// <summary>Functions whose first arguments are new variables.</summary>
    private static readonly HashSet<string> Macros = new(StringComparer.Ordinal)
    {
        "all", "exists", "exists_one", "existsOne", "map", "filter", "transformList", "transformMap", "transformMapEntry", "bind", "optMap", "optFlatMap", "sortBy",
    };

    private readonly CelLexer lexer;
    private readonly HashSet<string> locals = new(StringComparer.Ordinal);
    private readonly List<string> variables = [];
    private int depth;

    private CelExpression(string text) => lexer = new CelLexer(text);

    /// <summary>What is known of a value's type.</summary>
    private enum Type
    {
        Unknown,
        Boolean,
        Other,
    }

    /// <summary>Reads an expression that is to be true or false.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="variables">The names in it that are neither called as functions nor declared in it.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static string? Problem(string text, out IReadOnlyList<string> variables)
    {
        variables = [];
        try
        {
            var expression = new CelExpression(text);
            variables = expression.variables;
            var type = expression.Conditional();
            if (expression.lexer.Kind != 'e')
                return $"'{expression.lexer.Token}' at character {expression.lexer.Column} is not expected.";
            return type == Type.Other ? "it is not true or false." : null;
        }
        catch (FormatException error)
        {
            return error.Message + ".";
        }
        catch (NotSupportedException)
        {
            // Nested too deeply to say anything of it.
            return null;
        }
    }

    private static void RequireBoolean(Type type)
    {
        if (type == Type.Other)
            throw new FormatException("what stands beside '&&', '||', '!' or '?' is not true or false");
    }

    private Type Conditional()
    {
        if (++depth > MaxDepth)
            throw new NotSupportedException();
        var type = Binary(0);
        if (Take("?"))
        {
            RequireBoolean(type);
            var yes = Binary(0);
            Expect(":");
            var no = Conditional();
            type = yes == no ? yes : Type.Unknown;
        }

        depth--;
        return type;
    }

    /// <summary>Operators by precedence: or, and, comparisons, sums, products.</summary>
    private Type Binary(int level)
    {
        if (level == 5)
            return Unary();
        var left = Binary(level + 1);
        while (IsOperator(level))
        {
            lexer.Next();
            var right = Binary(level + 1);
            if (level < 2)
            {
                RequireBoolean(left);
                RequireBoolean(right);
            }

            left = level < 3 ? Type.Boolean : left == Type.Other || right == Type.Other ? Type.Other : Type.Unknown;
        }

        return left;
    }

    private bool IsOperator(int level) => lexer.Kind is 'o' or 'i' && level switch
    {
        0 => lexer.Token == "||",
        1 => lexer.Token == "&&",
        2 => lexer.Token is "==" or "!=" or "<" or "<=" or ">" or ">=" or "in",
        3 => lexer.Token is "+" or "-",
        _ => lexer.Token is "*" or "/" or "%",
    };

    private Type Unary()
    {
        if (!lexer.Is("!") && !lexer.Is("-"))
            return Member();
        var symbol = lexer.Token;
        while (Take(symbol))
        {
        }

        var type = Member();
        if (symbol == "-")
            return Type.Other;
        RequireBoolean(type);
        return Type.Boolean;
    }

    private Type Member()
    {
        var isPath = lexer.Kind == 'i';
        var type = Primary();
        while (true)
        {
            if (Take("."))
            {
                Take("?");
                var name = Name();
                if (Take("("))
                {
                    Arguments(Macros.Contains(name));
                    isPath = false;
                }
            }
            else if (Take("["))
            {
                Take("?");
                Conditional();
                Expect("]");
                isPath = false;
            }
            else if (isPath && Take("{"))
            {
                Fields();
            }
            else
            {
                return type;
            }

            type = Type.Unknown;
        }
    }

    private Type Primary()
    {
        var (kind, token) = (lexer.Kind, lexer.Token);
        if (kind is 'n' or 's')
        {
            lexer.Next();
            return Type.Other;
        }

        if (Take("("))
        {
            var type = Conditional();
            Expect(")");
            return type;
        }

        if (Take("[") || Take("{"))
        {
            Items(token == "[" ? "]" : "}", isMap: token == "{");
            return Type.Other;
        }

        Take(".");
        return Identifier(Name());
    }

    private Type Identifier(string name)
    {
        if (name is "true" or "false")
            return Type.Boolean;
        if (name == "null")
            return Type.Other;
        if (Reserved.Contains(name))
            throw new FormatException($"'{name}' is a reserved word");
        if (Take("("))
        {
            Arguments(declares: false);
            return Type.Unknown;
        }

        if (!locals.Contains(name))
            variables.Add(name);
        return Type.Unknown;
    }

    private void Arguments(bool declares)
    {
        while (!lexer.Is(")"))
        {
            var local = declares && lexer.Kind == 'i' ? lexer.Token : null;
            if (local is not null)
                locals.Add(local);
            Conditional();
            if (!Take(","))
                break;
            declares &= local is not null;
        }

        Expect(")");
    }

    private void Items(string end, bool isMap)
    {
        while (!lexer.Is(end))
        {
            Take("?");
            Conditional();
            if (isMap)
            {
                Expect(":");
                Conditional();
            }

            if (!Take(","))
                break;
        }

        Expect(end);
    }

    /// <summary>The fields of an object: <c>Object{spec: …}</c>.</summary>
    private void Fields()
    {
        while (!lexer.Is("}"))
        {
            Take("?");
            Name();
            Expect(":");
            Conditional();
            if (!Take(","))
                break;
        }

        Expect("}");
    }

    private string Name()
    {
        if (lexer.Kind != 'i')
            throw new FormatException(lexer.Kind == 'e' ? "it ends too early" : $"'{lexer.Token}' at character {lexer.Column} is not expected");
        var name = lexer.Token;
        lexer.Next();
        return name;
    }

    private bool Take(string symbol)
    {
        if (!lexer.Is(symbol))
            return false;
        lexer.Next();
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
            throw new FormatException(lexer.Kind == 'e' ? $"it ends before '{symbol}'" : $"at character {lexer.Column} stands '{lexer.Token}' where '{symbol}' is expected");
    }
}
