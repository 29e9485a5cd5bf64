using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Sites;

/// <summary>Code that makes an object.</summary>
internal abstract class Site
{
    protected Site(CodeFile file, INamedTypeSymbol type)
    {
        File = file;
        Type = type;
    }

    public CodeFile File { get; }

    /// <summary>The builder or the model.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>The calls that are made on a builder, in the order in which they are made.</summary>
    public virtual IReadOnlyList<InvocationExpressionSyntax> Calls => [];

    /// <summary>The changes that add fields to the object; <see langword="null"/> where the code leaves no way to.</summary>
    public abstract IReadOnlyList<TextChange>? Add(ManifestMap fields);
}
