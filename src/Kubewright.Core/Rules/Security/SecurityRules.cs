namespace Kubewright.Rules.Security;

/// <summary>The policies of this folder.</summary>
internal static class SecurityRules
{
    public static IReadOnlyList<Rule> All { get; } = [.. Privileges(), .. Secrets()];

    private static Rule[] Privileges() =>
    [
        new PrivilegedContainer(),
        new RunsAsRoot(),
    ];

    private static Rule[] Secrets() =>
    [
        new SecretInEnvironment(),
    ];
}
