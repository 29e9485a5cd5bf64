namespace Kubewright.Rules;

/// <summary>Whom a binding grants a role to.</summary>
/// <param name="Kind">User, Group or ServiceAccount.</param>
/// <param name="Name">The name.</param>
/// <param name="Path">Its path.</param>
/// <param name="Node">It.</param>
internal sealed record BindingSubject(string Kind, string Name, string Path, ManifestMap Node)
{
    /// <summary>The subjects of a binding of which kind and name are known.</summary>
    public static IEnumerable<BindingSubject> Of(ManifestObject binding)
    {
        foreach (var (i, subject) in binding.Root.Items("subjects"))
        {
            if (subject.Text("kind") is { } kind && subject.Text("name") is { } name)
                yield return new BindingSubject(kind, name, $"subjects[{i}]", subject);
        }
    }

    /// <summary>It in messages.</summary>
    public override string ToString() => Node.Text("namespace") is { Length: > 0 } @namespace ? $"{Kind} '{@namespace}/{Name}'" : $"{Kind} '{Name}'";
}
