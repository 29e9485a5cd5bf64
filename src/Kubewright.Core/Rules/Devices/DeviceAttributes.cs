namespace Kubewright.Rules.Devices;

/// <summary>An attribute of a device has exactly one value.</summary>
internal sealed class DeviceAttributes() : ComponentRule("KW1585", "Attribute of a device", "io.k8s.api.resource.v1.DeviceAttribute")
{
    private const int MaxLength = 64;

    private static readonly string[] Values = ["bool", "int", "string", "version"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        // Lists of values are dropped unseen: their feature is off by default.
        var count = Values.Count(node.IsSet);
        if (count > 1 || (count == 0 && Values.All(node.IsCertainlyAbsent)))
            context.Report("", $"An attribute has exactly one of bool, int, string and version; here {(count == 0 ? "is none" : $"are {count}")}.", node);
        if (node.Text("string") is { Length: > MaxLength })
            context.Report("string", $"The value of an attribute has at most {MaxLength} characters.", node.Field("string"));
        if (node.Text("version") is { } version && (version.Length > MaxLength || !SemanticVersion.IsValid(version)))
            context.Report("version", $"'{version}' is no version; write one as semver.org says, such as 1.2.3, with at most {MaxLength} characters.", node.Field("version"));
    }
}
