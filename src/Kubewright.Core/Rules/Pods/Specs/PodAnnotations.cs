using System.Globalization;

namespace Kubewright.Rules.Pods;

/// <summary>Annotations of pods that mean something to the API server.</summary>
internal sealed class PodAnnotations() : ComponentRule("KW1290", "Pod annotations", PodTypes.Pod, PodTypes.PodTemplateSpec)
{
    private const string Mirror = "kubernetes.io/config.mirror";
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";
    private const string SeccompPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompContainer = "container.seccomp.security.alpha.kubernetes.io/";
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";
    private const string TolerationsKey = "scheduler.alpha.kubernetes.io/tolerations";
    private const string Localhost = "localhost/";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("metadata")?.Map("annotations") is not { } annotations)
            return;

        // The server leaves metadata out of the paths of templates.
        var path = ReferenceEquals(node, context.Root) ? "metadata.annotations" : "annotations";
        foreach (var entry in annotations)
        {
            if (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String } value)
                CheckOne(entry.Key, value, node, path, context);
        }
    }

    private static void CheckOne(string key, ManifestScalar value, ManifestMap owner, string path, RuleContext context)
    {
        if (key == Mirror && (owner.Map("spec")?.IsCertainlyEmpty("nodeName") ?? false))
            context.Report($"{path}[{key}]", "A mirror pod runs on a certain node; add nodeName, or remove the annotation.", value);
        else if (key == DeletionCost && !IsInt32(value.Text))
            context.Report($"{path}[{key}]", $"'{value.Text}' is no cost: use a whole number from {int.MinValue} to {int.MaxValue}.", value);
        else if (key == TolerationsKey && value.Text.Length > 0)
            CheckTolerations(value, path, context);
        else if ((key == SeccompPod || key.StartsWith(SeccompContainer, StringComparison.Ordinal)) && SeccompProblem(value.Text) is { } problem)
            context.Report($"{path}.{key}", problem, value);
        else if (key.StartsWith(AppArmor, StringComparison.Ordinal))
            CheckAppArmor(key, value, owner, path, context);
    }

    private static void CheckTolerations(ManifestScalar value, string path, RuleContext context)
    {
        ManifestNode tolerations;
        try
        {
            tolerations = JsonReader.Read(value.Text, withOrigins: false);
        }
        catch (ManifestFormatException)
        {
            tolerations = value;
        }

        if (tolerations is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].AsMap() is { } toleration)
                    Tolerations.Check(toleration, $"{path}.{TolerationsKey}[{i}].", value, context);
            }
        }
        else if (tolerations.Kind != ManifestNodeKind.Null)
        {
            context.Report(path, $"{TolerationsKey} is no JSON list of tolerations; remove it, and use the field tolerations.", value);
        }
    }

    private static void CheckAppArmor(string key, ManifestScalar value, ManifestMap owner, string path, RuleContext context)
    {
        var container = key.Substring(AppArmor.Length);
        if (owner.Map("spec") is { } spec && !HasContainer(spec, container))
            context.Report($"{path}[{key}]", $"The pod has no container '{container}'.", value);
        if (value.Text is not ("" or "runtime/default" or "unconfined") && !value.Text.StartsWith(Localhost, StringComparison.Ordinal))
            context.Report($"{path}[{key}]", $"'{value.Text}' is no profile; use runtime/default, unconfined or localhost/<name>.", value);
    }

    private static bool HasContainer(ManifestMap spec, string name)
    {
        foreach (var list in PodTypes.ContainerLists)
        {
            foreach (var (_, container) in spec.Items(list))
            {
                if (container.Text("name") == name || container.Field("name") is ManifestUnknown)
                    return true;
            }
        }

        return false;
    }

    private static string? SeccompProblem(string profile)
    {
        if (profile is "runtime/default" or "docker/default" or "unconfined")
            return null;
        return profile.StartsWith(Localhost, StringComparison.Ordinal)
            ? LocalPaths.Descending(profile.Substring(Localhost.Length))
            : $"'{profile}' is no profile; use runtime/default, unconfined or localhost/<path>.";
    }

    private static bool IsInt32(string text) => text.Length > 0
        && (text == "0" || text[0] is '-' or (>= '1' and <= '9'))
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
