namespace Kubewright.Rules.Pods;

/// <summary>Kernel parameters of a pod.</summary>
internal sealed class Sysctls() : ComponentRule("KW1254", "Sysctls", "io.k8s.api.core.v1.PodSecurityContext")
{
    private const int LongestName = 253;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("sysctls") is not { } sysctls)
            return;
        for (var i = 0; i < sysctls.Count; i++)
        {
            if (sysctls[i].AsMap() is { } sysctl && sysctl.TextOr("name", "") is { } name && Problem(name, sysctls, i, context) is { } problem)
                context.Report($"sysctls[{i}].name", problem, sysctl.Field("name") ?? sysctl);
        }
    }

    private static string? Problem(string name, ManifestList sysctls, int index, RuleContext context)
    {
        if (name.Length == 0)
            return "The name of the parameter is missing.";
        if (!IsName(name))
            return $"'{name}' is no kernel parameter: use at most {LongestName} of a-z, 0-9, '-' and '_', with dots or slashes between the parts.";
        for (var i = 0; i < index; i++)
        {
            if (sysctls[i].AsMap() is { } other && other.Text("name") == name)
                return $"'{name}' is set already; remove one of the two.";
        }

        var spec = PodTypes.EnclosingSpec(context);
        var dotted = name.Replace('/', '.');
        if (spec?.Boolean("hostNetwork") is true && dotted.StartsWith("net.", StringComparison.Ordinal))
            return $"'{name}' would be set for the whole node, whose network the pod uses (hostNetwork).";
        return spec?.Boolean("hostIPC") is true && IsIpc(dotted) ? $"'{name}' would be set for the whole node, whose IPC namespace the pod uses (hostIPC)." : null;
    }

    private static bool IsIpc(string name) => name.StartsWith("fs.mqueue.", StringComparison.Ordinal)
        || name is "kernel.sem" or "kernel.shmall" or "kernel.shmmax" or "kernel.shmmni" or "kernel.shm_rmid_forced" or "kernel.shm"
            or "kernel.msgmax" or "kernel.msgmnb" or "kernel.msgmni" or "kernel.msg";

    private static bool IsName(string name)
    {
        var afterEnd = true;
        for (var i = 0; i < name.Length; i++)
        {
            var isAlphanumeric = name[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            var isEnd = i + 1 == name.Length || name[i + 1] is '.' or '/';
            var isSeparator = name[i] is '.' or '/';
            if (isSeparator ? afterEnd || i + 1 == name.Length : !isAlphanumeric && (name[i] is not ('-' or '_') || afterEnd || isEnd))
                return false;
            afterEnd = isSeparator;
        }

        return name.Length <= LongestName;
    }
}
