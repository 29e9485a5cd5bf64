using k8s.Models;

namespace Kubewright.Benchmarks.Rendering;

/// <summary>The Deployment of samples/FraudDetector.</summary>
public class DeploymentBenchmarks : RenderBenchmarks<Deployment, V1Deployment>
{
    /// <inheritdoc/>
    protected override Deployment MakeBuilder() => Subjects.SeedDeployment();
}
