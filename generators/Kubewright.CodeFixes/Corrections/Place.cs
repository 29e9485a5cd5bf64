using Kubewright.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>A diagnostic, and the code that it is about.</summary>
internal sealed class Place
{
    private readonly Diagnostic diagnostic;

    private Place(Diagnostic diagnostic, SemanticModel model, SyntaxNode root, SourceText text)
    {
        this.diagnostic = diagnostic;
        Model = model;
        Text = text;
        Node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        Root = root;
    }

    public SemanticModel Model { get; }

    public SourceText Text { get; }

    public SyntaxNode Root { get; }

    /// <summary>What the diagnostic points at: a literal, or the name of a call or of a type that is created.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The other code that the diagnostic speaks of, as far as it is in the same file.</summary>
    public IEnumerable<SyntaxNode> Related =>
        from location in diagnostic.AdditionalLocations
        where location.SourceTree == Root.SyntaxTree
        select Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);

    public static async Task<Place?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || root is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return null;
        return new Place(diagnostic, model, root, await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A fact that the finding carries (<see cref="Rules.FindingFacts"/>), or <see langword="null"/>.</summary>
    public string? Fact(string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>The object of a type around the place, where code builds it.</summary>
    public ISite? Find(SchemaTarget target) => SiteFinder.Find(Node, target, Model, Text);
}
