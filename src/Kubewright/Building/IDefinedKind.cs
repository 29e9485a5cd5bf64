using System.ComponentModel;

namespace Kubewright;

/// <summary>A builder or a model of a kind that a project has made builders for itself. Generated code implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDefinedKind
{
    /// <summary>The kind's definition.</summary>
    KindDefinition Definition { get; }
}
