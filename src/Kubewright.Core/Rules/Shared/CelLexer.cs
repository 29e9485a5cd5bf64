namespace Kubewright.Rules;

/// <summary>Splits an expression in the Common Expression Language into tokens.</summary>
internal sealed class CelLexer
{
    private const string Symbols = "()[]{}.,:?+-*/%<>!";

    private static readonly string[] Pairs = ["&&", "||", "==", "!=", "<=", ">="];

    private readonly string text;
    private int at;

    public CelLexer(string text)
    {
        this.text = text;
        Next();
    }

    /// <summary>What kind of token stands here: <c>i</c> a name, <c>n</c> a number, <c>s</c> a string, <c>o</c> a symbol, <c>e</c> the end.</summary>
    public char Kind { get; private set; }

    /// <summary>The token's text; of a string its quotes, too.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Where the token begins, counted from one.</summary>
    public int Column { get; private set; }

    /// <summary>Whether a symbol (or a word such as <c>in</c>) stands here.</summary>
    public bool Is(string symbol) => Kind is 'o' or 'i' && Token == symbol;

    /// <summary>Goes to the next token.</summary>
    /// <exception cref="FormatException">There is a character that no token begins with, or a string does not end.</exception>
    public void Next()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsComment()))
            at = text[at] == '/' ? EndOfLine() : at + 1;
        var start = at;
        Column = start + 1;
        if (at == text.Length)
            Kind = 'e';
        else if (StringLength() is > 0 and var length)
            (Kind, at) = ('s', at + length);
        else if (IsLetter(text[at]))
            Kind = Skip('i', c => IsLetter(c) || IsDigit(c));
        else if (IsDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && IsDigit(text[at + 1])))
            Number();
        else if (text[at] == '`')
            Quoted();
        else
            Symbol();
        Token = text.Substring(start, at - start);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private bool IsComment() => string.CompareOrdinal(text, at, "//", 0, 2) == 0;

    private int EndOfLine() => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private char Skip(char kind, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
            at++;
        return kind;
    }

    private void Number()
    {
        Kind = 'n';
        if (text[at] == '0' && at + 1 < text.Length && text[at + 1] is 'x' or 'X')
        {
            at += 2;
            Skip('n', Uri.IsHexDigit);
        }
        else
        {
            Skip('n', IsDigit);
            if (at + 1 < text.Length && text[at] == '.' && IsDigit(text[at + 1]))
            {
                at++;
                Skip('n', IsDigit);
            }

            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            if (at + sign < text.Length && text[at] is 'e' or 'E' && IsDigit(text[at + sign]))
            {
                at += sign;
                Skip('n', IsDigit);
            }
        }

        if (at < text.Length && text[at] is 'u' or 'U')
            at++;
    }

    /// <summary>A field whose name is no identifier: <c>`a-b`</c>.</summary>
    private void Quoted()
    {
        Kind = 'i';
        var end = text.IndexOf('`', at + 1);
        at = end > 0 ? end + 1 : throw Error("a backquote without its partner");
    }

    private void Symbol()
    {
        Kind = 'o';
        foreach (var pair in Pairs)
        {
            if (string.CompareOrdinal(text, at, pair, 0, 2) != 0)
                continue;
            at += 2;
            return;
        }

        at = Symbols.IndexOf(text[at]) >= 0 ? at + 1 : throw Error($"the character '{text[at]}'");
    }

    /// <summary>The length of a string that begins here, 0 where none does.</summary>
    private int StringLength()
    {
        var open = at;
        var isRaw = false;
        for (; open < text.Length && open < at + 2 && text[open] is 'r' or 'R' or 'b' or 'B'; open++)
            isRaw |= text[open] is 'r' or 'R';
        if (open == text.Length || text[open] is not ('"' or '\''))
            return 0;
        var quote = new string(text[open], 3);
        var isLong = string.CompareOrdinal(text, open, quote, 0, 3) == 0;
        if (!isLong)
            quote = quote.Substring(2);
        for (var i = open + quote.Length; i < text.Length; i++)
        {
            if (text[i] == '\\' && !isRaw)
                i++;
            else if (string.CompareOrdinal(text, i, quote, 0, quote.Length) == 0)
                return i + quote.Length - at;
            else if (text[i] == '\n' && !isLong)
                break;
        }

        throw Error("a string without its end");
    }

    private FormatException Error(string what) => new($"there is {what} at character {at + 1}");
}
