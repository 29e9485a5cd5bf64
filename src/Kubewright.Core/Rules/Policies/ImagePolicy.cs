namespace Kubewright.Rules;

/// <summary>A policy about images: of every container, of image volumes, and of a TrainJob. What is filled in later is left out.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name.</param>
/// <param name="title">What to do, in a few words.</param>
/// <param name="severity">The severity of its findings.</param>
/// <param name="isOn">Whether it is on by default.</param>
internal abstract class ImagePolicy(string id, string name, string title, Severity severity, bool isOn = true) : Policy(id, name, title, severity, isOn)
{
    /// <summary>Looks at an image.</summary>
    protected abstract void Check(ImageUse use, PolicyContext context);

    internal sealed override void Run(PolicyContext context)
    {
        foreach (var use in ImageUse.In(context.Manifest))
        {
            if (!use.Reference.IsPlaceholder)
                Check(use, context);
        }
    }
}
