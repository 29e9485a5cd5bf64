namespace Kubewright.Rules;

/// <summary>An environment variable in a manifest.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variable">The entry.</param>
/// <param name="Path">Its path.</param>
/// <param name="Container">The name of the container.</param>
internal sealed record EnvironmentUse(string Name, ManifestMap Variable, string Path, string Container)
{
    /// <summary>The variables of all containers, and of a TrainJob's trainer and initializers.</summary>
    public static IEnumerable<EnvironmentUse> In(ManifestObject manifest)
    {
        foreach (var pod in manifest.Pods)
        {
            foreach (var container in pod.Containers)
            {
                foreach (var (i, variable) in container.Node.Items("env"))
                {
                    if (variable.Text("name") is { } name)
                        yield return new EnvironmentUse(name, variable, container.PathTo($"env[{i}]"), container.Name);
                }
            }
        }

        foreach (var step in TrainJobStep.In(manifest))
        {
            foreach (var (i, variable) in step.Node.Items("env"))
            {
                if (variable.Text("name") is { } name)
                    yield return new EnvironmentUse(name, variable, $"{step.Path}.env[{i}]", step.Name);
            }
        }
    }
}
