namespace Kubewright.Rules.Devices;

/// <summary>Versions as semver.org defines them.</summary>
internal static class SemanticVersion
{
    /// <summary>Whether a text is a version: <c>1.2.3-beta.1+build.5</c>.</summary>
    public static bool IsValid(string text)
    {
        var plus = text.IndexOf('+');
        if (plus >= 0 && !text.Substring(plus + 1).Split('.').All(IsIdentifier))
            return false;
        var rest = plus >= 0 ? text.Substring(0, plus) : text;
        var dash = rest.IndexOf('-');
        if (dash >= 0 && !rest.Substring(dash + 1).Split('.').All(part => IsIdentifier(part) && (!part.All(IsDigit) || IsNumber(part))))
            return false;
        var numbers = (dash >= 0 ? rest.Substring(0, dash) : rest).Split('.');
        return numbers.Length == 3 && numbers.All(IsNumber);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsNumber(string text) => text.Length > 0 && text.All(IsDigit) && (text.Length == 1 || text[0] != '0');

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(c => IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-');
}
