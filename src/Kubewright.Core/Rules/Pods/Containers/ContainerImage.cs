namespace Kubewright.Rules.Pods;

/// <summary>A container runs an image.</summary>
internal sealed class ContainerImage() : ComponentRule("KW1202", "Container image", PodTypes.Container, PodTypes.EphemeralContainer)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (context.Require(node, "image", "", "A container needs an image, such as 'registry.example.com/app:1.0'.") || node.Text("image") is not { Length: > 0 } image)
            return;

        // Tools may fill in the images of templates, so that the server does not look at theirs.
        if ((char.IsWhiteSpace(image[0]) || char.IsWhiteSpace(image[image.Length - 1])) && (PodTypes.IsPod(context) || IsEphemeral(node, context)))
            context.Report("image", $"'{image}' begins or ends with white space; remove it.", node.Field("image"));
    }

    private static bool IsEphemeral(ManifestMap container, RuleContext context) =>
        PodTypes.EnclosingSpec(context)?.List("ephemeralContainers") is { } list && list.Contains(container);
}
