using Snapshooter.Xunit;

namespace Kubewright.Samples.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void The_fraud_detector_renders_as_reviewed() => Snapshot.Match(FraudDetector.Manifests.Create().ToYaml());

    [Fact]
    public void The_custom_resources_render_as_reviewed() => Snapshot.Match(CustomResources.Manifests.Create().ToYaml());

    [Fact]
    public void The_fine_tuning_renders_as_reviewed() => Snapshot.Match(LlamaFinetune.Manifests.Create().ToYaml());
}
