namespace Kubewright.Rules;

/// <summary>What is said of settings and suppressions, not of manifests.</summary>
internal static class KubewrightRules
{
    public static readonly Rule BadSetting = new OwnRule("KW9100", "invalid-setting", "Give settings values that they can have", Severity.Warning);
    public static readonly Rule UnknownSetting = new OwnRule("KW9101", "unknown-setting", "Use settings that there are", Severity.Warning);
    public static readonly Rule BadSuppression = new OwnRule("KW9110", "suppression-invalid", "Say of each suppression which rule it silences and why", Severity.Warning);
    public static readonly Rule UnusedSuppression = new OwnRule("KW9111", "suppression-unused", "Remove suppressions that suppress nothing", Severity.Info);

    public static readonly Rule UnreadableManifest = new OwnRule(RuleIds.UnreadableManifest, "manifest-unreadable", "Write manifests that can be read", Severity.Error);

    public static IReadOnlyList<Rule> All { get; } = [BadSetting, UnknownSetting, BadSuppression, UnusedSuppression, UnreadableManifest];

    private sealed class OwnRule(string id, string name, string title, Severity severity) : Rule(id, title)
    {
        public override string Name => name;

        public override Severity DefaultSeverity => severity;
    }
}
