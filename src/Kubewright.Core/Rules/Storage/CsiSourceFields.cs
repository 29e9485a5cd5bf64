namespace Kubewright.Rules.Storage;

/// <summary>The fields of CSI volume sources.</summary>
internal static class CsiSourceFields
{
    private const int LongestDriver = 63;

    private static readonly string[] Secrets = ["controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef"];

    public static void Csi(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "driver", prefix, DriverName);
        context.Require(source, "volumeHandle", prefix);
        foreach (var field in Secrets)
        {
            if (source.Map(field) is not { } secret)
                continue;
            context.Require(secret, "name", $"{prefix}{field}.", Syntax.Dns1123Subdomain);
            context.Require(secret, "namespace", $"{prefix}{field}.", Syntax.Dns1123Label);
        }
    }

    /// <summary>A driver's name: a DNS name in any case, at most 63 characters. Gives what is wrong, or <see langword="null"/>.</summary>
    public static string? DriverName(string name) => name.Length > LongestDriver
        ? $"The driver's name has {name.Length} characters; {LongestDriver} are allowed."
        : Syntax.Dns1123Subdomain(name.ToLowerInvariant());
}
