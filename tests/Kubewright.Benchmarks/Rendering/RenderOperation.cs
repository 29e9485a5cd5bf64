namespace Kubewright.Benchmarks.Rendering;

/// <summary>The names of what is compared.</summary>
internal static class RenderOperation
{
    public const string BuildAndRender = "Kubewright: build, render";
    public const string Render = "Kubewright: render alone";
    public const string Refuse = "Kubewright: check what a cluster refuses";
    public const string Check = "Kubewright: check what policies say, too";
    public const string OfficialJson = "KubernetesJson.Serialize";
    public const string OfficialYaml = "KubernetesYaml.Serialize";
}
