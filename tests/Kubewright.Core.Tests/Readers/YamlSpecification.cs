using System.Text.RegularExpressions;

namespace Kubewright.Readers;

/// <summary>
/// Which plain scalars are not text, by the tables of YAML 1.2 (core schema), of YAML 1.1 (yaml.org/type) and of readers in wide use.
/// Independent of the writer's own tables.
/// </summary>
internal static partial class YamlSpecification
{
    /// <summary>Whether some reader takes the plain scalar for something else than text.</summary>
    public static bool IsNotText(string plain) =>
        Core12().IsMatch(plain) || Types11().IsMatch(plain) || (!plain.StartsWith('_') && GoYaml().IsMatch(plain.Replace("_", string.Empty, StringComparison.Ordinal))) || Psych().IsMatch(plain);

    [GeneratedRegex("""
        ^(?: null | Null | NULL | ~ | | true | True | TRUE | false | False | FALSE
        | [-+]? [0-9]+ | 0o [0-7]+ | 0x [0-9a-fA-F]+
        | [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
        | [-+]? ( \.inf | \.Inf | \.INF ) | \.nan | \.NaN | \.NAN )\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Core12();

    [GeneratedRegex("""
        ^(?: y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF | = | <<
        | [-+]?0b[0-1_]+ | [-+]?0[0-7_]+ | [-+]?(0|[1-9][0-9_]*) | [-+]?0x[0-9a-fA-F_]+ | [-+]?[1-9][0-9_]*(:[0-5]?[0-9])+
        | [-+]?([0-9][0-9_]*)\.[0-9_]*([eE][-+]?[0-9]+)? | [-+]?\.[0-9][0-9_]*([eE][-+][0-9]+)? | [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*
        | [0-9][0-9][0-9][0-9]-[0-9][0-9]?-[0-9][0-9]?(([Tt]|[\ \t]+)[0-9][0-9]?:[0-9][0-9]:[0-9][0-9](\.[0-9]*)?(([\ \t]*)Z|[-+][0-9][0-9]?(:[0-9][0-9])?)?)? )\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Types11();

    [GeneratedRegex("""
        ^(?: [-+]?0[xX][0-9a-fA-F]+ | [-+]?0[bB][01]+ | [-+]?0[oO]?[0-7]+ | [-+]?[0-9]+ | [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)? )\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex GoYaml();

    [GeneratedRegex("""
        ^(?: (?i:yes|true|on|no|false|off|null) | :.* | [-+]?(0|[1-9]([0-9]|,[0-9]|_[0-9])*) | [-+]?([0-9][0-9_,]*)?\.[0-9]+([eE][-+][0-9]+)? )\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Psych();
}
