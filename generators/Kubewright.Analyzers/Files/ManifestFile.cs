using Kubewright.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Files;

/// <summary>A file of manifests that was read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
/// <param name="Manifests">Its manifests.</param>
/// <param name="Comments">Its comments that silence rules.</param>
/// <param name="Problems">What of it could not be read.</param>
internal sealed record ManifestFile(
    string Path, SourceText Text, IReadOnlyList<ManifestNode> Manifests, IReadOnlyList<SuppressionComment> Comments, IReadOnlyList<ManifestFormatException> Problems);
