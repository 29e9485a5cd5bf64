using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Changes of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Changes">The changes.</param>
internal sealed record FileChanges(CodeFile File, IReadOnlyList<TextChange> Changes);
