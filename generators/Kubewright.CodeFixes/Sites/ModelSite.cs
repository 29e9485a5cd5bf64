using Kubewright.CodeFixes.Editing;
using Kubewright.CodeFixes.Reading;
using Kubewright.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Sites;

/// <summary>An object of the official client's model, made with an initializer: something is added to the initializer, and to those inside it.</summary>
internal sealed class ModelSite : Site
{
    private readonly BaseObjectCreationExpressionSyntax creation;
    private readonly SourceText text;
    private readonly ModelWriter writer;

    /// <param name="file">The file.</param>
    /// <param name="type">The model.</param>
    /// <param name="creation">What makes the object.</param>
    public ModelSite(CodeFile file, INamedTypeSymbol type, BaseObjectCreationExpressionSyntax creation)
        : base(file, type)
    {
        this.creation = creation;
        text = file.Text;
        writer = file.ModelWriter(creation.SpanStart);
    }

    public override IReadOnlyList<TextChange>? Add(ManifestMap fields)
    {
        var changes = new List<TextChange>();
        return Merge(creation, Type, fields, changes) ? changes : null;
    }

    private bool Merge(BaseObjectCreationExpressionSyntax target, INamedTypeSymbol targetType, ManifestMap fields, List<TextChange> changes)
    {
        if (target.Initializer is { } initializer)
            return MergeFields(initializer, targetType, fields, changes);
        if (writer.Assignments(targetType, fields) is not { } assignments)
            return false;
        var isBare = target is ObjectCreationExpressionSyntax { ArgumentList: null };
        changes.Add(Layout.Insert(target.Span.End, $"{(isBare ? "()" : "")} {{ {string.Join(", ", assignments)} }}"));
        return true;
    }

    private bool MergeFields(InitializerExpressionSyntax initializer, INamedTypeSymbol targetType, ManifestMap fields, List<TextChange> changes)
    {
        var added = new ManifestMap();
        foreach (var (field, value) in fields)
        {
            if (ModelWriter.Property(targetType, field) is not { Type: INamedTypeSymbol propertyType } property)
                return false;
            var assigned = Assigned(initializer, property);
            if (assigned is null)
                added.SetField(field, value);
            else if (!MergeValue(assigned, propertyType, value, changes))
                return false;
        }

        if (added.Count == 0)
            return true;
        if (writer.Assignments(targetType, added) is not { } assignments)
            return false;
        changes.Add(Layout.NextElements(initializer.Expressions, initializer.OpenBraceToken, assignments, text));
        return true;
    }

    private bool MergeValue(ExpressionSyntax assigned, INamedTypeSymbol propertyType, ManifestNode value, List<TextChange> changes)
    {
        switch (assigned, value)
        {
            case (BaseObjectCreationExpressionSyntax { Initializer: { } entries }, ManifestMap map) when ModelWriter.IsDictionary(propertyType, out var entryType):
                return MergeEntries(entries, entryType, map, changes);
            case (BaseObjectCreationExpressionSyntax nested, ManifestMap map):
                return Merge(nested, propertyType, map, changes);
            case (InitializerExpressionSyntax nested, ManifestMap map) when !ModelWriter.IsDictionary(propertyType, out _):
                return MergeFields(nested, propertyType, map, changes);
            case (BaseObjectCreationExpressionSyntax { Initializer: { } items }, ManifestList list) when writer.Items(propertyType, list) is { } texts:
                changes.Add(Layout.NextElements(items.Expressions, items.OpenBraceToken, texts, text));
                return true;
            case (CollectionExpressionSyntax items, ManifestList list) when writer.Items(propertyType, list) is { } texts:
                changes.Add(Layout.NextElements(items.Elements, items.OpenBracketToken, texts, text));
                return true;
            case (ImplicitArrayCreationExpressionSyntax { Initializer: var items }, ManifestList list) when writer.Items(propertyType, list) is { } texts:
                changes.Add(Layout.NextElements(items.Expressions, items.OpenBraceToken, texts, text));
                return true;
            case (_, ManifestScalar) or (LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }, _) when writer.Value(propertyType, value) is { } whole:
                changes.Add(new TextChange(assigned.Span, whole));
                return true;
            default:
                return false;
        }
    }

    private bool MergeEntries(InitializerExpressionSyntax entries, ITypeSymbol entryType, ManifestMap map, List<TextChange> changes)
    {
        var isIndexed = entries.Expressions.All(entry => entry is AssignmentExpressionSyntax);
        var added = new List<string>();
        foreach (var (key, value) in map)
        {
            if (writer.Value(entryType, value) is not { } written)
                return false;
            if (Entry(entries, key) is { } existing)
                changes.Add(new TextChange(existing.Span, written));
            else
                added.Add(isIndexed ? $"[{Literals.Text(key)}] = {written}" : $"{{ {Literals.Text(key)}, {written} }}");
        }

        if (added.Count > 0)
            changes.Add(Layout.NextElements(entries.Expressions, entries.OpenBraceToken, added, text));
        return true;
    }

    private static ExpressionSyntax? Entry(InitializerExpressionSyntax entries, string key) => entries.Expressions.Select(entry => entry switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }] }, Right: var value } when name == key => value,
        InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax { Token.Value: string name }, var value] } when name == key => value,
        _ => null,
    }).FirstOrDefault(value => value is not null);

    private static ExpressionSyntax? Assigned(InitializerExpressionSyntax? initializer, IPropertySymbol? property) => initializer?.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == property?.Name)?.Right;
}
