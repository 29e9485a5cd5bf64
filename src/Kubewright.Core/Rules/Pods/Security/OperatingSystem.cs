namespace Kubewright.Rules.Pods;

/// <summary>The operating system of a pod, and what pods of each cannot have.</summary>
internal sealed class OperatingSystem() : ComponentRule("KW1258", "Operating system", PodTypes.PodSpec)
{
    private static readonly string[] Systems = ["linux", "windows"];
    private static readonly string[] True = ["hostPID", "hostIPC"];
    private static readonly string[] OfPods = ["hostUsers", "shareProcessNamespace"];

    private static readonly string[] OfPodSecurity =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "runAsUser", "runAsGroup",
        "supplementalGroups", "supplementalGroupsPolicy", "seLinuxChangePolicy",
    ];

    private static readonly string[] OfContainers =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged",
        "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup",
    ];

    private static readonly string[] OfWindows = ["windowsOptions"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("os") is not { } system || context.Require(system, "name", "os.", "The name of the operating system is missing; use linux or windows.") || system.Text("name") is not { } name)
            return;
        var isWindows = name == "windows";
        if (FieldChecks.NoneOf(name, Systems) is { } problem)
        {
            context.Report("os", problem, system);
            return;
        }

        var security = node.Map("securityContext");
        Forbid(security, "securityContext", isWindows ? OfPodSecurity : OfWindows, name, context);
        if (isWindows)
            CheckWindows(node, security, context);
        foreach (var list in PodTypes.ContainerLists)
        {
            foreach (var (i, container) in node.Items(list))
            {
                if (container.Map("securityContext") is { } own)
                    Forbid(own, $"{list}[{i}].securityContext", isWindows ? OfContainers : OfWindows, name, context);
            }
        }
    }

    private static void CheckWindows(ManifestMap spec, ManifestMap? security, RuleContext context)
    {
        foreach (var field in OfPods)
        {
            if (spec.IsSet(field))
                context.Report(field, Message(field, "windows"), spec.Field(field));
        }

        foreach (var field in True)
        {
            if (spec.Boolean(field) is true)
                context.Report(field, Message(field, "windows"), spec.Field(field));
        }

        if (security?.List("sysctls") is { Count: > 0 } sysctls)
            context.Report("securityContext.sysctls", Message("sysctls", "windows"), sysctls);
    }

    private static void Forbid(ManifestMap? map, string path, string[] fields, string system, RuleContext context)
    {
        if (map is null)
            return;
        foreach (var field in fields)
        {
            if (map.IsSet(field))
                context.Report($"{path}.{field}", Message(field, system), map.Field(field));
        }
    }

    private static string Message(string field, string system) => $"A pod of {system} has no {field}; remove it, or change os.name.";
}
