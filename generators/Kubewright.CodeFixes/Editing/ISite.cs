using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Code that builds an object, to which something can be added.</summary>
internal interface ISite
{
    /// <summary>The changes that add something to the object; <see langword="null"/> where the code leaves no way to.</summary>
    IReadOnlyList<TextChange>? Add(Addition addition);

    /// <summary>The literal that a text field of the object is set to where it is made; <see langword="null"/> where it is not a literal.</summary>
    Microsoft.CodeAnalysis.SyntaxNode? Literal(string field);
}
