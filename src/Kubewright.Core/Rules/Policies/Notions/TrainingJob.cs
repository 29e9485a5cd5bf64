namespace Kubewright.Rules;

/// <summary>A job of the training operator (<c>kubeflow.org/v1</c>), or an MPIJob of either operator.</summary>
internal sealed class TrainingJob
{
    private TrainingJob(ManifestObject manifest, TrainingJobKind kind)
    {
        Manifest = manifest;
        Kind = kind;
    }

    /// <summary>The manifest.</summary>
    public ManifestObject Manifest { get; }

    /// <summary>Its kind.</summary>
    public TrainingJobKind Kind { get; }

    /// <summary>Its roles; open where nobody knows.</summary>
    public ManifestMap Roles => Manifest.Spec.MapOrOpen(Kind.RolesField);

    /// <summary>Whether it is one of the training operator, not of the newer operator for MPI alone.</summary>
    public bool IsOfTrainingOperator => Manifest.ApiVersion == "kubeflow.org/v1";

    /// <summary>What it says of its run; open where nobody knows.</summary>
    public ManifestMap RunPolicy => Manifest.Spec.MapOrOpen("runPolicy");

    /// <summary>The roles that are known.</summary>
    public IEnumerable<(string Name, ManifestMap Role)> KnownRoles()
    {
        foreach (var (name, node) in Roles)
        {
            if (node is ManifestMap role)
                yield return (name, role);
        }
    }

    /// <summary>The job that a manifest is, or <see langword="null"/>.</summary>
    public static TrainingJob? Of(ManifestObject manifest)
    {
        if (manifest.ApiVersion is not ("kubeflow.org/v1" or "kubeflow.org/v2beta1") || (manifest.ApiVersion == "kubeflow.org/v2beta1" && manifest.KindName != "MPIJob"))
            return null;
        foreach (var kind in TrainingJobKind.All)
        {
            if (kind.Name == manifest.KindName)
                return new TrainingJob(manifest, kind);
        }

        return null;
    }

    /// <summary>The path of a role.</summary>
    public string PathTo(string role) => $"spec.{Kind.RolesField}[{role}]";
}
