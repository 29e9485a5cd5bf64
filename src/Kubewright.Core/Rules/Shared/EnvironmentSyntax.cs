namespace Kubewright.Rules;

/// <summary>Names of environment variables and keys of ConfigMaps and Secrets. Each member gives what is wrong, or <see langword="null"/>.</summary>
internal static class EnvironmentSyntax
{
    private const int KeyLength = 253;

    /// <summary>The name of a variable: printable ASCII other than '='.</summary>
    public static string? Name(string name)
    {
        foreach (var c in name)
        {
            if (c is < ' ' or > '~' or '=')
                return $"'{name}' is no name of a variable: use printable ASCII characters other than '='.";
        }

        return name.Length == 0 ? "The name of a variable is empty." : null;
    }

    /// <summary>A key of a ConfigMap or Secret: at most 253 letters, digits, '-', '_' and '.', not beginning with '..'.</summary>
    public static string? Key(string key)
    {
        var isValid = key.Length is > 0 and <= KeyLength && key != "." && !key.StartsWith("..", StringComparison.Ordinal);
        for (var i = 0; i < key.Length && isValid; i++)
            isValid = key[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.';
        return isValid ? null : $"'{key}' is no key: use at most 253 letters, digits, '-', '_' and '.', and begin with no '..'.";
    }

    /// <summary>The name of an object, or the beginning of one, which may end with a dash.</summary>
    public static string? NameOrPrefix(string name) => Syntax.Dns1123Subdomain(
        name.Length > 1 && name[name.Length - 1] == '-' ? name.Substring(0, name.Length - 2) + "a" : name) is null ? null : Syntax.Dns1123Subdomain(name);
}
