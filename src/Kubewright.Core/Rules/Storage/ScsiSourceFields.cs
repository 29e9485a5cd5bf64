using System.Text.RegularExpressions;

namespace Kubewright.Rules.Storage;

/// <summary>The fields of iSCSI and fibre channel volume sources.</summary>
internal static class ScsiSourceFields
{
    private const int LastLun = 255;
    private const int LongestTarget = 64;

    // As the API server has them; the first is not anchored at its beginning and the dots of the others match anything.
    private static readonly Regex Iqn = new(@"iqn\.[0-9]{4}-[0-9]{2}\.([0-9A-Za-z\-.]+)(:[^,;*&$|\t\n\f\r ]+)\z", RegexOptions.CultureInvariant);
    private static readonly Regex Eui = new(@"\Aeui.[0-9A-Za-z]{16}\z", RegexOptions.CultureInvariant);
    private static readonly Regex Naa = new(@"\Anaa.[0-9A-Za-z]{32}\z", RegexOptions.CultureInvariant);

    public static void Iscsi(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "targetPortal", prefix);
        context.Require(source, "iqn", prefix, QualifiedNameProblem);
        Lun(source, prefix, context);
        if ((source.Boolean("chapAuthDiscovery") == true || source.Boolean("chapAuthSession") == true) && source.IsCertainlyAbsent("secretRef"))
            context.Report(prefix + "secretRef", "CHAP authentication needs a secretRef.", source);
        if (source.Map("secretRef") is { } secret)
            context.Require(secret, "name", prefix + "secretRef.");
        if (source.Text("initiatorName") is not { } initiator)
            return;

        // The server writes both of these in lower case.
        if (QualifiedNameProblem(initiator) is { } problem)
            context.Report(prefix + "initiatorname", problem, source.Field("initiatorName"));
        var name = context.Root.Map("metadata")?.Text("name") ?? "";
        if (source.TextOr("targetPortal", "") is { } portal && name.Length + 1 + portal.Length > LongestTarget)
            context.Report(prefix + "targetportal", $"With an initiatorName, the volume's name and the target portal may have {LongestTarget - 1} characters together.", source.Field("targetPortal"));
    }

    public static void FibreChannel(ManifestMap source, string prefix, RuleContext context)
    {
        if (source.IsCertainlyEmpty("targetWWNs") && source.IsCertainlyEmpty("wwids"))
            context.Report(prefix + "targetWWNs", "A fibre channel volume needs targetWWNs or wwids.", source);
        if (!source.IsFilled("targetWWNs"))
            return;
        if (source.IsFilled("wwids"))
            context.Report(prefix + "targetWWNs", "A fibre channel volume has targetWWNs or wwids, not both; remove one.", source);
        if (source.IsCertainlyAbsent("lun"))
            context.Report(prefix + "lun", "targetWWNs need a lun.", source);
        Lun(source, prefix, context);
    }

    private static void Lun(ManifestMap source, string prefix, RuleContext context)
    {
        if (source.Integer("lun") is { } lun and (< 0 or > LastLun))
            context.Report(prefix + "lun", $"{lun} is no logical unit number; use 0 to {LastLun}.", source.Field("lun"));
    }

    private static string? QualifiedNameProblem(string name)
    {
        var isValid = name.StartsWith("iqn", StringComparison.Ordinal) ? Iqn.IsMatch(name)
            : name.StartsWith("eui", StringComparison.Ordinal) ? Eui.IsMatch(name)
            : name.StartsWith("naa", StringComparison.Ordinal) && Naa.IsMatch(name);
        return isValid ? null : $"'{name}' is no iSCSI name; write one such as iqn.2001-04.com.example:storage.disk1.";
    }
}
