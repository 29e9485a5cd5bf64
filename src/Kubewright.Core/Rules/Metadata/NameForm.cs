namespace Kubewright.Rules.Metadata;

/// <summary>What the name of an object may be.</summary>
internal enum NameForm
{
    /// <summary>A DNS name: labels joined by dots.</summary>
    Subdomain,

    /// <summary>A DNS name of which only the result counts: the beginning in <c>generateName</c> is not looked at by itself.</summary>
    GeneratedSubdomain,

    /// <summary>A DNS name; where there is none, the API server makes one up.</summary>
    OptionalSubdomain,

    /// <summary>A DNS label.</summary>
    Label,

    /// <summary>Anything that can be a part of a URL's path.</summary>
    PathSegment,

    /// <summary><c>version.group</c> of what an APIService serves.</summary>
    VersionAndGroup,

    /// <summary><c>plural.group</c> of what a CustomResourceDefinition defines.</summary>
    PluralAndGroup,

    /// <summary>An IP address in its usual form.</summary>
    Address,
}
