namespace Kubewright.Rules.Security;

internal sealed class ConfinementDisabled() : PodPolicy("KW3012", "confinement-disabled", "Keep seccomp, AppArmor and SELinux confinement on", Severity.Warning)
{
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";

    private static readonly (string Field, string Mechanism)[] Profiles = [("seccompProfile", "seccomp"), ("appArmorProfile", "AppArmor")];

    private static readonly string[] ConfinedTypes = ["container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

    public override RuleDocumentation Documentation => new(
        Why: "The node confines containers by itself. Somebody has switched that off, and a flaw in the kernel is now one system call away.",
        Fix: "Use the profile RuntimeDefault, or a Localhost one that allows just what is missing, and leave the SELinux user, role and type to the runtime.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {seccompProfile: {type: Unconfined}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {seccompProfile: {type: RuntimeDefault}}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Map("securityContext") is { } ofPod)
            Check(ofPod, pod.PathTo("securityContext"), "The pod", context);
        foreach (var container in pod.Containers)
        {
            if (container.Node.Map("securityContext") is { } own && !SecurityContexts.MayBePrivileged(container))
                Check(own, container.PathTo("securityContext"), $"Container '{container.Name}'", context);
        }

        foreach (var (key, value) in pod.Annotations)
        {
            if (key.StartsWith(AppArmor, StringComparison.Ordinal) && value is ManifestScalar { Kind: ManifestNodeKind.String, Text: "unconfined" } && IsOfConfined(key.Substring(AppArmor.Length), pod))
                context.Report(pod.PathToMetadata($"annotations[{key}]"), $"The annotation for container '{key.Substring(AppArmor.Length)}' switches AppArmor off.", value);
        }
    }

    private static void Check(ManifestMap securityContext, string path, string where, PolicyContext context)
    {
        foreach (var (field, mechanism) in Profiles)
        {
            if (securityContext.At(field, "type") is { Text: "Unconfined" } type)
            {
                context.Report(
                    $"{path}.{field}.type",
                    $"{where} switches {mechanism} off.",
                    type.Node!,
                    fix: TreeFix.Set("Use the runtime's profile", securityContext.Map(field)!, "RuntimeDefault", "type"));
            }
        }

        if (securityContext.Map("seLinuxOptions") is not { } seLinux)
            return;
        foreach (var field in new[] { "user", "role", "type" })
        {
            if (seLinux.Text(field) is { Length: > 0 } text && !(field == "type" && Array.IndexOf(ConfinedTypes, text) >= 0))
                context.Report($"{path}.seLinuxOptions.{field}", $"{where} switches SELinux off.", seLinux[field]!);
        }
    }

    /// <summary>Whether a container of a name is there that certainly is not privileged.</summary>
    private static bool IsOfConfined(string name, PodTemplate pod) => pod.Containers.Any(container => container.Node.Text("name") == name && !SecurityContexts.MayBePrivileged(container));
}
