namespace Kubewright.Benchmarks.Rendering;

/// <summary>The names of what is compared.</summary>
internal static class RenderOperation
{
    public const string BuildAndRender = "Kubewright: build, ToYaml";
    public const string Render = "Kubewright: ToYaml alone";
    public const string OfficialJson = "KubernetesJson.Serialize";
    public const string OfficialYaml = "KubernetesYaml.Serialize";
}
