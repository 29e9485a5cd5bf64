namespace Kubewright.Rules.Training;

/// <summary>A policy about jobs of the training operator, and some about MPIJob.</summary>
internal abstract class TrainingJobPolicy(string id, string name, string title, Severity severity, string[] kinds, bool isOn = true)
    : ObjectPolicy(id, name, title, severity, kinds, isOn)
{
    /// <summary>Looks at a job.</summary>
    protected abstract void Check(TrainingJob job, PolicyContext context);

    /// <inheritdoc/>
    protected sealed override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (TrainingJob.Of(manifest) is { } job)
            Check(job, context);
    }
}
