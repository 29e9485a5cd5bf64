using Kubewright.Models;

namespace Kubewright.Benchmarks.Rendering;

/// <summary>The PyTorchJob of samples/LlamaFinetune.</summary>
public class PyTorchJobBenchmarks : RenderBenchmarks<PyTorchJob, V1PyTorchJob>
{
    /// <inheritdoc/>
    protected override PyTorchJob MakeBuilder() => Subjects.TrainingJob();
}
