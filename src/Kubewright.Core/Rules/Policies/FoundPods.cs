using Kubewright.Rules.Pods;

namespace Kubewright.Rules;

/// <summary>Collects pods in a walk along a schema: in parts of manifests, and in custom resources of which no path is known. Of pods in pods, the outer one counts.</summary>
internal sealed class FoundPods(ManifestObject owner)
{
    private readonly List<PodTemplate> found = [];
    private int depth;

    /// <summary>What was found.</summary>
    public IReadOnlyList<PodTemplate> Found => found;

    /// <summary>Looks at an object on the way in.</summary>
    /// <returns>Whether it is a pod; then <see cref="Leave"/> must be called on the way out.</returns>
    public bool Enter(ManifestMap node, string component, ManifestMap? holder, FieldPath path)
    {
        if (component is not (PodTypes.PodTemplateSpec or PodTypes.PodSpec or PodTypes.Container))
            return false;
        if (depth++ == 0)
            found.Add(Pod(node, component, holder ?? node, path.Text()));
        return true;
    }

    /// <summary>Leaves a pod.</summary>
    public void Leave() => depth--;

    private PodTemplate Pod(ManifestMap node, string component, ManifestMap holder, string path) => component switch
    {
        PodTypes.PodTemplateSpec => new PodTemplate(owner, holder, null, node, path, "", isInline: false, isOfUnknownController: owner.Kind is not null),
        PodTypes.PodSpec => PodTemplate.OfSpec(node, owner, path),
        _ => PodTemplate.Around(node, owner, path),
    };
}
