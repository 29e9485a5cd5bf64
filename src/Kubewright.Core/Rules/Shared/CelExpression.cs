using System.Globalization;

namespace Kubewright.Rules;

/// <summary>
/// Reads expressions in the Common Expression Language: whether the syntax is right, whether the variables and their fields are there, and what is
/// known of the type of the result. Which functions there are, and what they take, is not known.
/// </summary>
internal sealed class CelExpression
{
    private const int MaxDepth = 200;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while", "in",
    };

    /// <summary>Macros that go over a list or a map.</summary>
    private static readonly HashSet<string> Iterations = new(StringComparer.Ordinal)
    {
        "all", "exists", "exists_one", "existsOne", "map", "filter", "transformList", "transformMap", "transformMapEntry",
    };

    /// <summary>Macros whose first arguments are new variables.</summary>
    private static readonly HashSet<string> Macros = new([.. Iterations, "bind", "optMap", "optFlatMap", "sortBy"], StringComparer.Ordinal);

    /// <summary>Functions and macros that are true or false.</summary>
    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal)
    {
        "has", "all", "exists", "exists_one", "existsOne", "startsWith", "endsWith", "matches", "contains", "hasValue",
    };

    /// <summary>Types, which are values too.</summary>
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "bool", "bytes", "double", "duration", "dyn", "int", "list", "map", "null_type", "optional_type", "string", "timestamp", "type", "uint",
    };

    /// <summary>What the names of functions and types of libraries begin with.</summary>
    private static readonly HashSet<string> Packages = new(StringComparer.Ordinal)
    {
        "base64", "cel", "cidr", "format", "google", "ip", "jsonpatch", "kubernetes", "lists", "math", "net", "optional", "regex", "semver", "sets", "strings", "url",
    };

    private readonly CelLexer lexer;
    private readonly IReadOnlyDictionary<string, CelType> variables;
    private readonly HashSet<string> locals = new(StringComparer.Ordinal);
    private int depth;

    private CelExpression(string text, IReadOnlyDictionary<string, CelType> variables)
    {
        lexer = new CelLexer(text);
        this.variables = variables;
    }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="variables">The variables that it may use.</param>
    /// <param name="type">What is known of the type of its result.</param>
    /// <param name="expected">The types that its result may have; none for any.</param>
    /// <returns>Why it does not compile, or <see langword="null"/>.</returns>
    public static string? Problem(string text, IReadOnlyDictionary<string, CelType> variables, out CelType type, params CelType[] expected)
    {
        type = CelType.Unknown;
        try
        {
            var expression = new CelExpression(text, variables);
            var result = expression.Conditional();
            if (expression.lexer.Kind != 'e')
                return $"'{expression.lexer.Token}' at character {expression.lexer.Column} is not expected.";
            type = result;
        }
        catch (FormatException error)
        {
            return error.Message + ".";
        }
        catch (NotSupportedException)
        {
            // Nested too deeply to say anything of it.
        }

        if (expected.Length == 0 || type == CelType.Unknown || expected.Contains(type))
            return null;
        var wanted = string.Join(" or ", expected.Where(one => one != CelType.Dynamic).Select(one => one.Name));
        return type == CelType.Dynamic ? $"it may be of any type, and must be {wanted}; compare it with something, or convert it." : $"it is {type.Name}, and must be {wanted}.";
    }

    private static void RequireBoolean(CelType type)
    {
        if (!type.MayBeBoolean)
            throw new FormatException("what stands beside '&&', '||', '!' or '?' is not true or false");
    }

    private static void RequireItems(CelType type)
    {
        if (!type.MayHaveItems)
            throw new FormatException($"{type.Name} stands where a list or a map is expected");
    }

    private CelType Conditional()
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
            type = yes == no ? yes : CelType.Unknown;
        }

        depth--;
        return type;
    }

    /// <summary>Operators by precedence: or, and, comparisons, sums, products.</summary>
    private CelType Binary(int level)
    {
        if (level == 5)
            return Unary();
        var left = Binary(level + 1);
        while (IsOperator(level))
        {
            var isIn = lexer.Token == "in";
            lexer.Next();
            var right = Binary(level + 1);
            if (isIn)
                RequireItems(right);
            if (level < 2)
            {
                RequireBoolean(left);
                RequireBoolean(right);
            }

            left = level < 3 ? CelType.Boolean : Sum(left, right);
        }

        return left;
    }

    /// <summary>The type of a sum, difference, product or quotient: one operand whose type is known says that of the other.</summary>
    private static CelType Sum(CelType left, CelType right)
    {
        foreach (var type in (CelType[])[CelType.Text, CelType.Number, CelType.Collection])
        {
            if (left == type || right == type)
                return type;
        }

        return CelType.Unknown;
    }

    private bool IsOperator(int level) => lexer.Kind is 'o' or 'i' && level switch
    {
        0 => lexer.Token == "||",
        1 => lexer.Token == "&&",
        2 => lexer.Token is "==" or "!=" or "<" or "<=" or ">" or ">=" or "in",
        3 => lexer.Token is "+" or "-",
        _ => lexer.Token is "*" or "/" or "%",
    };

    private CelType Unary()
    {
        if (!lexer.Is("!") && !lexer.Is("-"))
            return Member(isNegated: false);
        var symbol = lexer.Token;
        while (Take(symbol))
        {
        }

        var type = Member(isNegated: symbol == "-");
        if (symbol == "-")
            return type == CelType.Number ? type : CelType.Unknown;
        RequireBoolean(type);
        return CelType.Boolean;
    }

    private CelType Member(bool isNegated)
    {
        var (isPath, first) = (lexer.Kind == 'i', lexer.Token);
        var type = Primary(isNegated);
        while (true)
        {
            if (Take("."))
            {
                var isOptional = Take("?");
                var name = Name();
                if (Take("("))
                {
                    if (Iterations.Contains(name))
                        RequireItems(type);
                    Arguments(Macros.Contains(name));
                    isPath = false;
                    type = ResultOf(name);
                }
                else
                {
                    type = isOptional || (type == CelType.Package && name[0] is >= 'A' and <= 'Z') ? CelType.Unknown : type.Field(name);
                }
            }
            else if (Take("["))
            {
                Take("?");
                RequireItems(type);
                Conditional();
                Expect("]");
                isPath = false;
                type = type == CelType.Dynamic ? type : CelType.Unknown;
            }
            else if (isPath && Take("{"))
            {
                Fields();
                type = CelType.Unknown;
            }
            else
            {
                return type != CelType.Package ? type : throw NoVariable(first);
            }
        }
    }

    private static CelType ResultOf(string function) => Conditions.Contains(function) ? CelType.Boolean : function switch
    {
        "size" or "int" or "uint" or "double" => CelType.Number,
        "string" => CelType.Text,
        _ => CelType.Unknown,
    };

    private FormatException NoVariable(string name) => CelType.NotThere("variable", name, [.. variables.Keys]);

    private CelType Primary(bool isNegated)
    {
        var (kind, token) = (lexer.Kind, lexer.Token);
        if (kind is 'n' or 's')
        {
            if (kind == 'n' && IsTooLarge(token, isNegated))
                throw new FormatException($"{token} is too large for a whole number");
            lexer.Next();
            return kind == 'n' ? CelType.Number : token[0] is 'b' or 'B' || (token[0] is 'r' or 'R' && token[1] is 'b' or 'B') ? CelType.Other : CelType.Text;
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
            return CelType.Collection;
        }

        Take(".");
        return Identifier(Name());
    }

    /// <summary>Whether a whole number has more than 64 bits, or is more than the most that one with a sign can be.</summary>
    private static bool IsTooLarge(string number, bool isNegated)
    {
        var isHexadecimal = number.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var isUnsigned = number[number.Length - 1] is 'u' or 'U';
        var most = isUnsigned ? ulong.MaxValue : isNegated ? 1UL << 63 : long.MaxValue;
        var digits = number.TrimEnd('u', 'U').Substring(isHexadecimal ? 2 : 0);
        if (!isHexadecimal && digits.Any(c => !char.IsDigit(c)))
            return false;
        return !ulong.TryParse(digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > most;
    }

    private CelType Identifier(string name)
    {
        if (name is "true" or "false")
            return CelType.Boolean;
        if (name == "null")
            return CelType.Null;
        if (Reserved.Contains(name))
            throw new FormatException($"'{name}' is a reserved word");
        if (Take("("))
        {
            Arguments(declares: false);
            return ResultOf(name);
        }

        if (locals.Contains(name))
            return CelType.Unknown;
        if (variables.TryGetValue(name, out var type))
            return type;
        return Types.Contains(name) ? CelType.Other : Packages.Contains(name) ? CelType.Package : throw NoVariable(name);
    }

    private void Arguments(bool declares)
    {
        var declared = new List<string>();
        while (!lexer.Is(")"))
        {
            var local = declares && lexer.Kind == 'i' ? lexer.Token : null;
            if (local is not null && locals.Add(local))
                declared.Add(local);
            Conditional();
            if (!Take(","))
                break;
            declares &= local is not null;
        }

        locals.ExceptWith(declared);
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
