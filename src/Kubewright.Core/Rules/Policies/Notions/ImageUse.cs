namespace Kubewright.Rules;

/// <summary>A place where a manifest names an image.</summary>
/// <param name="Reference">The image.</param>
/// <param name="Path">The field.</param>
/// <param name="Owner">What names it: a container.</param>
/// <param name="Field">The field there.</param>
internal sealed record ImageUse(ImageReference Reference, string Path, ManifestMap Owner, string Field)
{
    /// <summary>The text.</summary>
    public ManifestNode Node => Owner[Field]!;

    /// <summary>The images that a manifest names: of containers, of image volumes, and of a TrainJob's trainer and initializers.</summary>
    public static IEnumerable<ImageUse> In(ManifestObject manifest)
    {
        foreach (var pod in manifest.Pods)
        {
            foreach (var container in pod.Containers)
            {
                if (Of(container.Node, "image", container.PathTo("image")) is { } use)
                    yield return use;
            }

            foreach (var (i, volume) in pod.Spec.Items("volumes"))
            {
                if (volume.Map("image") is { } image && Of(image, "reference", pod.PathTo($"volumes[{i}].image.reference")) is { } use)
                    yield return use;
            }
        }

        foreach (var step in TrainJobStep.In(manifest))
        {
            if (Of(step.Node, "image", step.Path + ".image") is { } use)
                yield return use;
        }
    }

    private static ImageUse? Of(ManifestMap owner, string field, string path) =>
        owner.Text(field) is { Length: > 0 } text ? new ImageUse(ImageReference.Parse(text), path, owner, field) : null;
}
