namespace Kubewright.Generators.Naming;

/// <summary>The names that no rule gets right, in one place.</summary>
internal static class Irregular
{
    /// <summary>Singulars of a name's last word.</summary>
    public static readonly IReadOnlyDictionary<string, string> Singulars = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Aliases"] = "Alias",
        ["Classes"] = "Class",
        ["Dns"] = "Dns",
        ["Egress"] = "Egress",
        ["Indices"] = "Index",
        ["Ingress"] = "Ingress",
        ["Metadata"] = "Metadata",
        ["Os"] = "Os",
        ["Statuses"] = "Status",
        ["Tls"] = "Tls",
    };

    /// <summary>
    /// Type names that would be ambiguous for a user whose file has the SDK's implicit usings, so that no builder and no
    /// enumeration takes them; and the name of the namespace of models.
    /// </summary>
    public static readonly ISet<string> ReservedTypes = new HashSet<string>(StringComparer.Ordinal)
    {
        "Action", "Attribute", "Barrier", "Buffer", "Comparer", "Console", "Convert", "Delegate", "Directory", "Enum", "Environment",
        "Exception", "File", "Func", "Index", "Lazy", "List", "Lock", "Lookup", "Math", "Models", "Monitor", "Object", "Operator", "Parallel",
        "Path", "Progress", "Queue", "Random", "Range", "Stack", "Stream", "String", "Task", "Thread", "Timer", "Type", "Uri", "Version",
    };

    /// <summary>Parameters and locals that generated members have beside those that are named after fields.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["configure", "isNew", "item", "itemKeys", "mapKey"];

    /// <summary>Members that every class has, so that nothing generated takes their name.</summary>
    public static readonly IReadOnlyList<string> ObjectMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>
    /// Members that every builder has, so that no field takes their name. Not among them are helpers that fields are called like and that
    /// calls tell apart.
    /// </summary>
    public static readonly IReadOnlyList<string> BuilderMembers =
    [
        .. ObjectMembers,
        "Append", "Base64", "Build", "Clone", "Configure", "Edit", "EditKeyed", "Entry", "List", "MetadataNode", "NewResource", "Node", "Put", "PutEntry", "PutItem",
        "PutLast", "ReadModel", "Set", "SetEntries", "SetEntry", "Shape", "ShapeOfType", "SpecNode", "Suppress", "Timestamp", "ToJson", "ToYaml", "Validate", "Wrap",
    ];
}
