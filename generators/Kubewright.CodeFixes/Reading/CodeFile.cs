using Kubewright.Analyzers.Fixing;
using Kubewright.Analyzers.Symbols;
using Kubewright.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Reading;

/// <summary>A file of C# that a fix changes.</summary>
internal sealed class CodeFile
{
    private CodeFile(Document document, SyntaxNode root, SemanticModel model, SourceText text, KnownSymbols known)
    {
        Document = document;
        Root = root;
        Model = model;
        Text = text;
        Known = known;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public SourceText Text { get; }

    /// <summary>What manifests are made of.</summary>
    public KnownSymbols Known { get; }

    public static async Task<CodeFile?> OpenAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && KnownSymbols.Find(model.Compilation) is { } known
            ? new CodeFile(document, root, model, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), known)
            : null;

    /// <summary>The code in a place; <see langword="null"/> where the file has no such place.</summary>
    public SyntaxNode? At(TextPlace place) => new TextSpan(place.Start, place.Length) is var span && Root.FullSpan.Contains(span) ? Root.FindNode(span, getInnermostNodeForTie: true) : null;

    /// <summary>The type of an expression. Of a <c>new()</c> in a collection expression, only the operations around it know the type.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression).Type ?? (
        from around in expression.AncestorsAndSelf()
        let operation = Model.GetOperation(around)
        where operation is not null
        from inside in operation.DescendantsAndSelf()
        where inside.Syntax == expression && inside.Type is not null
        select inside.Type).FirstOrDefault();

    /// <summary>Writes calls on builders as they are named in a place.</summary>
    public BuilderWriter BuilderWriter(int position) => new(Known, Naming(position));

    /// <summary>Writes models as they are named in a place.</summary>
    public ModelWriter ModelWriter(int position) => new(Model.Compilation, Naming(position));

    private Func<ITypeSymbol, string> Naming(int position) => type => type.ToMinimalDisplayString(Model, position);
}
