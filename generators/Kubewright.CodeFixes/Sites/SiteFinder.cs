using Kubewright.Analyzers.Fixing;
using Kubewright.Analyzers.Symbols;
using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.CodeFixes.Sites;

/// <summary>Finds the code that makes the innermost object on the way to what is changed.</summary>
internal sealed class SiteFinder
{
    private readonly CodeFiles files;

    public SiteFinder(CodeFiles files) => this.files = files;

    /// <summary>The code; <see langword="null"/> where it is not known which it is.</summary>
    /// <param name="way">The way to the list or map that is changed.</param>
    /// <param name="field">The field of the map that is changed; empty for a list.</param>
    public FoundSite? Find(IReadOnlyList<PlacedStep> way, string field)
    {
        for (var last = way.Count - 1; last >= 0; last--)
        {
            if (way[last].Place is not { } place || files.Find(place) is not { } file || file.At(place) is not { } node)
                continue;
            var first = last;
            while (first > 0 && way[first - 1].Place == place)
                first--;
            if (Find(file, node, way, field, first, last) is { } found)
                return found;
            last = first;
        }

        return null;
    }

    /// <summary>What the code in one place makes: the nodes from the first to the last have it as their place.</summary>
    private static FoundSite? Find(CodeFile file, SyntaxNode node, IReadOnlyList<PlacedStep> way, string field, int first, int last) => node switch
    {
        ImplicitObjectCreationExpressionSyntax creation => Creation(file, creation, way, first),
        TypeSyntax { Parent: ObjectCreationExpressionSyntax creation } type when creation.Type == type => Creation(file, creation, way, first),
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } name when access.Name == name => Call(file, call, way, field, first, last),
        _ => null,
    };

    private static FoundSite? Creation(CodeFile file, BaseObjectCreationExpressionSyntax creation, IReadOnlyList<PlacedStep> way, int at)
    {
        if (file.TypeOf(creation) is not INamedTypeSymbol type)
            return null;
        var role = file.Known.Of(type).Role;
        Site? site = role switch
        {
            TypeRole.Builder => new ChainSite(file, type, creation),
            TypeRole.Model => new ModelSite(file, type, creation),
            _ => null,
        };
        return site is null ? null : new FoundSite(site, [.. way.Skip(at + 1)]);
    }

    private static FoundSite? Call(CodeFile file, InvocationExpressionSyntax call, IReadOnlyList<PlacedStep> way, string field, int first, int last)
    {
        if (file.Model.GetOperation(call) is not IInvocationOperation operation)
            return null;
        var builders = file.Known;
        var lambdas = operation.Arguments.Where(argument => argument.Parameter?.Type is INamedTypeSymbol { Name: "Action", TypeArguments.Length: 1 }).ToList();
        if (lambdas is [var lambda] && ((INamedTypeSymbol)lambda.Parameter!.Type).TypeArguments[0] is INamedTypeSymbol child && builders.Of(child).Role == TypeRole.Builder)
        {
            for (var at = last; at >= first; at--)
            {
                if (IsMadeBy(operation, builders, way, at) ?? Reaches(file, call, child, way, field, at))
                    return new FoundSite(new LambdaSite(file, child, call, lambda.Parameter, lambda.Syntax is ArgumentSyntax { Expression: var given } ? given : null), [.. way.Skip(at + 1)]);
            }
        }

        // An intent that makes another object: calls on that object follow.
        return operation.Type is INamedTypeSymbol made && builders.Intent(operation.TargetMethod) is not null && builders.Of(made).IsKind && !SymbolEqualityComparer.Default.Equals(made, ReceiverType(operation))
            ? new FoundSite(new ChainSite(file, made, call), [.. way.Skip(first + 1)])
            : null;
    }

    /// <summary>Whether a node is the object that a generated member makes, by the path in its attribute; <see langword="null"/> for another member.</summary>
    private static bool? IsMadeBy(IInvocationOperation operation, KnownSymbols builders, IReadOnlyList<PlacedStep> way, int at)
    {
        if (builders.Member(operation.TargetMethod) is not { Path: var path })
            return null;
        if (path.Action != FieldAction.Set)
        {
            // The item or entry; the field that it is in comes before it.
            if ((path.Action == FieldAction.Entries) != (way[at].Field is not null))
                return false;
            at--;
        }

        return at + 1 >= path.Fields.Count && path.Fields.SequenceEqual(way.Skip(at + 1 - path.Fields.Count).Take(path.Fields.Count).Select(step => step.Field));
    }

    /// <summary>Whether a builder has members for the way from a node on.</summary>
    private static bool Reaches(CodeFile file, InvocationExpressionSyntax call, INamedTypeSymbol type, IReadOnlyList<PlacedStep> way, string field, int at) =>
        file.BuilderWriter(call.SpanStart).Reaches(type, [.. way.Skip(at + 1).Select(step => step.Field).Concat(field.Length > 0 ? [field] : []).TakeWhile(next => next is not null).Take(2)!]);

    private static ITypeSymbol? ReceiverType(IInvocationOperation operation) => (operation.Instance ?? operation.Arguments.FirstOrDefault()?.Value)?.Type;
}
