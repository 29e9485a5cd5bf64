namespace Kubewright.Rules.Pods;

/// <summary>Annotations that once said which seccomp and AppArmor profiles containers have; where fields say it too, both say the same.</summary>
internal sealed class SecurityAnnotations() : ComponentRule("KW1259", "Security annotations", PodTypes.Pod, PodTypes.PodTemplateSpec)
{
    private const string SeccompPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompContainer = "container.seccomp.security.alpha.kubernetes.io/";
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";
    private const string Localhost = "localhost/";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("metadata")?.Map("annotations") is not { } annotations)
            return;
        var spec = node.Map("spec");
        foreach (var entry in annotations)
        {
            var value = (entry.Value as ManifestScalar)?.Text;
            if (value is null)
                continue;
            if (entry.Key == SeccompPod)
                CheckMatch(spec, "spec.", "seccompProfile", value, isAppArmor: false, context);
            else if (spec is not null && entry.Key.StartsWith(SeccompContainer, StringComparison.Ordinal))
                CheckContainers(spec, entry.Key.Substring(SeccompContainer.Length), "seccompProfile", value, context);
            else if (spec is not null && entry.Key.StartsWith(AppArmor, StringComparison.Ordinal) && spec.Map("os")?.Text("name") != "windows")
                CheckContainers(spec, entry.Key.Substring(AppArmor.Length), "appArmorProfile", value, context);
        }
    }

    private static void CheckContainers(ManifestMap spec, string name, string field, string value, RuleContext context)
    {
        foreach (var list in PodTypes.ContainerLists)
        {
            foreach (var (i, container) in spec.Items(list))
            {
                if (container.Text("name") != name)
                    continue;
                var own = container.Map("securityContext")?.Map(field);
                if (field == "seccompProfile")
                    CheckMatch(own is null ? null : container, $"spec.{list}[{i}].", field, value, isAppArmor: false, context);
                else if (own is not null || !TakesOver(value, context))
                    CheckMatch(own is null ? spec : container, $"spec.{list}[{i}].", field, value, isAppArmor: true, context);
            }
        }
    }

    /// <summary>In a pod (not in a template) the server copies a valid annotation to a field that is missing.</summary>
    private static bool TakesOver(string value, RuleContext context) =>
        context.Kind == "Pod" && (value is "unconfined" or "runtime/default" || (value.StartsWith(Localhost, StringComparison.Ordinal) && value.Length > Localhost.Length && value.Trim().Length == value.Length));

    private static void CheckMatch(ManifestMap? owner, string path, string field, string value, bool isAppArmor, RuleContext context)
    {
        if (owner?.Map("securityContext")?.Map(field) is not { } profile)
            return;
        var at = $"{path}securityContext.{field}.";
        var isMatch = profile.Text("type") switch
        {
            "Unconfined" => value == "unconfined",
            "RuntimeDefault" => value == "runtime/default" || (!isAppArmor && value == "docker/default"),
            "Localhost" => value.StartsWith(Localhost, StringComparison.Ordinal),
            _ => true,
        };
        if (!isMatch)
            context.Report(at + "type", $"The annotation says '{value}' and the field says otherwise; remove the annotation.", profile);
        else if (profile.Text("type") == "Localhost" && profile.Text("localhostProfile") != value.Substring(Localhost.Length))
            context.Report(at + "localhostProfile", $"The annotation says '{value}' and the field says otherwise; remove the annotation.", profile);
    }
}
