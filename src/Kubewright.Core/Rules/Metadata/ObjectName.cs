using System.Net;
using System.Net.Sockets;

namespace Kubewright.Rules.Metadata;

/// <summary>Every object has a name or the beginning of one, in the form that its kind asks for.</summary>
internal sealed class ObjectName() : MetadataRule("KW1100", "Object name")
{
    /// <inheritdoc/>
    protected override void Check(ManifestMap metadata, in MetadataTraits traits, RuleContext context)
    {
        var beginning = metadata.Text("generateName");
        if (beginning is { Length: > 0 } && traits.Name != NameForm.GeneratedSubdomain && Problem(beginning, isBeginning: true, traits.Name, context.Root) is { } wrong)
            context.Report("metadata.generateName", wrong, metadata["generateName"]);

        if (EffectiveName(metadata) is not { } name)
            return;
        if (name.Length == 0 && traits.Name == NameForm.OptionalSubdomain)
            return;
        if (name.Length == 0)
            context.Report("metadata.name", $"The {context.Kind} has no name; set metadata.name.", metadata);
        else if (Problem(name, isBeginning: false, traits.Name, context.Root) is { } problem)
            context.Report("metadata.name", problem, metadata["name"] ?? metadata["generateName"]);
    }

    /// <summary>The name that the object gets: empty where it certainly has none, null where that is not known.</summary>
    public static string? EffectiveName(ManifestMap metadata) => metadata.TextOr("name", "") is { Length: 0 }
        ? metadata.TextOr("generateName", "") is { Length: > 0 } beginning ? Generated(beginning) : metadata.TextOr("generateName", "")
        : metadata.Text("name");

    /// <summary>The API server appends five letters or digits to the first 58.</summary>
    private static string Generated(string beginning) => (beginning.Length > 58 ? beginning.Substring(0, 58) : beginning) + "x2x2x";

    private static string? Problem(string name, bool isBeginning, NameForm form, ManifestMap root) => form switch
    {
        NameForm.Label => Syntax.Dns1123Label(isBeginning ? WithoutDash(name) : name),
        NameForm.PathSegment => PathSegmentProblem(name),
        NameForm.VersionAndGroup => PathSegmentProblem(name) ?? Mismatch(name, root.Map("spec"), "version"),
        NameForm.PluralAndGroup => Syntax.Dns1123Subdomain(isBeginning ? WithoutDash(name) : name) ?? Mismatch(name, root.Map("spec"), "plural"),
        NameForm.Address => IsAddress(name) ? null : $"'{name}' is no IP address in its shortest form; the name of an IPAddress is the address.",
        _ => Syntax.Dns1123Subdomain(isBeginning ? WithoutDash(name) : name),
    };

    /// <summary>The beginning of a name may end in a dash; the server leaves out one more character in order to see.</summary>
    private static string WithoutDash(string name) => name.Length > 1 && name[name.Length - 1] == '-' ? name.Substring(0, name.Length - 2) + "a" : name;

    private static string? PathSegmentProblem(string name) => name is "." or ".." || name.IndexOfAny(['/', '%']) >= 0
        ? $"'{name}' cannot be part of a URL; a name is not '.' or '..' and contains no '/' and no '%'."
        : null;

    private static string? Mismatch(string name, ManifestMap? spec, string first)
    {
        var holder = first == "plural" ? spec?.Map("names") : spec;
        if (holder?.TextOr(first, "") is not { } start || spec!.TextOr("group", "") is not { } group || name == $"{start}.{group}")
            return null;
        return $"The name must be '{start}.{group}', made of the {first} and the group in the spec; it is '{name}'.";
    }

    private static bool IsAddress(string name) =>
        IPAddress.TryParse(name, out var address) && address.ToString() == name && !address.IsIPv4MappedToIPv6
        && (address.AddressFamily == AddressFamily.InterNetwork || name.IndexOf('%') < 0);
}
