namespace Kubewright.Rules.Pods;

/// <summary>Pods and templates of a few lines, checked with the rules for pods.</summary>
internal static class PodCases
{
    private const string Rules = "KW12";

    /// <summary>The paths reported for a pod with fields of its spec (in YAML, two blanks before each line), without <c>spec.</c>.</summary>
    public static string OfPod(string spec) => OfPod(spec, "");

    /// <summary>The same, with annotations.</summary>
    public static string OfPod(string spec, string annotations) => Short(Checked.Paths(
        Rules, $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p, labels: {{app: a}}, annotations: {{{annotations}}}}}\nspec: {{{spec}}}\n"), "spec.");

    /// <summary>The paths reported for one container, without <c>spec.containers[0].</c>.</summary>
    public static string OfContainer(string fields, string spec = "volumes: [{name: v}, {name: c, persistentVolumeClaim: {claimName: c}}]") => Short(
        OfPod($"containers: [{{name: a, image: i, {fields}}}], {spec}"), "containers[0].");

    /// <summary>The paths reported for one volume, without <c>spec.volumes[0].</c>.</summary>
    public static string OfVolume(string fields) => Short(OfPod($"containers: [{{name: a, image: i}}], volumes: [{{name: v, {fields}}}]"), "volumes[0].");

    /// <summary>The paths reported for a template of a Deployment, without <c>spec.template.</c>.</summary>
    public static string OfTemplate(string spec) => Short(Checked.Paths(
        Rules, $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: d}}\nspec: {{selector: {{matchLabels: {{a: b}}}}, template: {{metadata: {{labels: {{a: b}}}}, spec: {{{spec}}}}}}}\n"), "spec.template.spec.");

    private static string Short(string paths, string prefix) =>
        string.Join(" ", paths.Split(' ').Select(path => path.StartsWith(prefix, StringComparison.Ordinal) ? path.Substring(prefix.Length) : path));
}
