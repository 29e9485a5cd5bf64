namespace Kubewright.Rules;

/// <summary>References to environment variables in commands and values, as the kubelet reads them: <c>$(NAME)</c>, with <c>$$</c> for a dollar sign.</summary>
internal static class VariableReferences
{
    /// <summary>The names that a text refers to.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var i = text.IndexOf('$'); i >= 0 && i < text.Length - 1; i = text.IndexOf('$', i))
        {
            if (text[i + 1] == '(' && text.IndexOf(')', i) is > 0 and var end)
            {
                var name = text.Substring(i + 2, end - i - 2);
                if (IsName(name))
                    yield return name;
                i = IsName(name) ? end : i + 2;
            }
            else
            {
                i += text[i + 1] == '$' ? 2 : 1;
            }

            if (i >= text.Length)
                yield break;
        }
    }

    private static bool IsName(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!(text[i] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' || (i > 0 && text[i] is (>= '0' and <= '9') or '.' or '-')))
                return false;
        }

        return text.Length > 0;
    }
}
