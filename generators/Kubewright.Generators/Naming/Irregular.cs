namespace Kubewright.Generators.Naming;

/// <summary>The names that no rule gets right, in one place.</summary>
internal static class Irregular
{
    /// <summary>Singulars of a name's last word.</summary>
    public static readonly IReadOnlyDictionary<string, string> Singulars = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Aliases"] = "Alias",
        ["Classes"] = "Class",
        ["Egress"] = "Egress",
        ["Indices"] = "Index",
        ["Ingress"] = "Ingress",
        ["Metadata"] = "Metadata",
        ["Statuses"] = "Status",
    };

    /// <summary>
    /// Type names that would be ambiguous for a user whose file has the SDK's implicit usings, so that no builder and no
    /// enumeration takes them.
    /// </summary>
    public static readonly ISet<string> ReservedTypes = new HashSet<string>(StringComparer.Ordinal)
    {
        "Action", "Attribute", "Barrier", "Buffer", "Comparer", "Console", "Convert", "Delegate", "Directory", "Enum", "Environment",
        "Exception", "File", "Func", "Index", "Lazy", "List", "Lock", "Lookup", "Math", "Monitor", "Object", "Operator", "Parallel",
        "Path", "Progress", "Queue", "Random", "Range", "Stack", "Stream", "String", "Task", "Thread", "Timer", "Type", "Uri", "Version",
    };

    /// <summary>Members that every builder has, so that no field takes their name.</summary>
    public static readonly ISet<string> ReservedMembers = new HashSet<string>(StringComparer.Ordinal)
    {
        "Build", "Clone", "Configure", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Node", "ReferenceEquals", "Shape", "ToJson", "ToString",
        "ToYaml", "Validate",
    };
}
