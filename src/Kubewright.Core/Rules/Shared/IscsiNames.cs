using System.Text.RegularExpressions;

namespace Kubewright.Rules;

/// <summary>Names of iSCSI targets and initiators.</summary>
internal static class IscsiNames
{
    // The API server lets other text stand before a qualified name.
    private static readonly Regex Qualified = new(@"iqn\.[0-9]{4}-[0-9]{2}\.[A-Za-z0-9.-]+:[^,;*&$|\t\n\f\r ]+\z", RegexOptions.CultureInvariant);
    private static readonly Regex Extended = new(@"\Aeui.[A-Za-z0-9]{16}\z", RegexOptions.CultureInvariant);
    private static readonly Regex NetworkAddress = new(@"\Anaa.[A-Za-z0-9]{32}\z", RegexOptions.CultureInvariant);

    /// <summary>What is wrong with a name, or <see langword="null"/>.</summary>
    public static string? Problem(string name)
    {
        var form = name.StartsWith("iqn", StringComparison.Ordinal) ? Qualified
            : name.StartsWith("eui", StringComparison.Ordinal) ? Extended
            : name.StartsWith("naa", StringComparison.Ordinal) ? NetworkAddress
            : null;
        return form is not null && form.IsMatch(name) ? null : $"'{name}' is no iSCSI name; write iqn.2001-04.com.example:disk1, eui.<16 digits> or naa.<32 digits>.";
    }
}
