using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Writing;

/// <summary>What members builders have, by the fields that their attributes name.</summary>
internal sealed class BuilderMembers
{
    private readonly KnownSymbols known;
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<BuilderMember>> ofTypes = new(SymbolEqualityComparer.Default);

    public BuilderMembers(KnownSymbols known) => this.known = known;

    /// <summary>The members that set exactly a field.</summary>
    public IReadOnlyList<BuilderMember> Of(INamedTypeSymbol type, IReadOnlyList<string> path) => [.. All(type).Where(member => member.Facts.Path.Fields.SequenceEqual(path))];

    /// <summary>Whether members set a field, or what is in it.</summary>
    public bool Reaches(INamedTypeSymbol type, IReadOnlyList<string> path) => All(type).Any(member => member.Facts.Path.Fields.Take(path.Count).SequenceEqual(path));

    /// <summary>For each parameter of a constructor: the field that it sets.</summary>
    public IReadOnlyList<IReadOnlyList<string>?> FieldsOf(IMethodSymbol constructor) => MemberFacts.ParameterFields(constructor, known.FieldAttribute!);

    /// <summary>What a lambda of pods is called is not what one of containers is.</summary>
    public bool IsPod(INamedTypeSymbol type) => known.Pod is { } pod && type.AllInterfaces.Contains(pod, SymbolEqualityComparer.Default);

    private IReadOnlyList<BuilderMember> All(INamedTypeSymbol type)
    {
        if (!ofTypes.TryGetValue(type, out var members))
        {
            members = [.. from method in type.GetMembers().OfType<IMethodSymbol>()
                          where method.DeclaredAccessibility == Accessibility.Public
                          let facts = known.Member(method)
                          where facts is not null
                          select new BuilderMember(method, facts)];
            ofTypes.Add(type, members);
        }

        return members;
    }
}

/// <summary>A member of a builder.</summary>
/// <param name="Method">The method.</param>
/// <param name="Facts">What its attributes say.</param>
internal sealed record BuilderMember(IMethodSymbol Method, MemberFacts Facts)
{
    /// <summary>The builder that the member hands to a lambda.</summary>
    public INamedTypeSymbol? Child => Method.Parameters.LastOrDefault()?.Type is INamedTypeSymbol { Name: "Action", TypeArguments: [INamedTypeSymbol child] } ? child : null;

    /// <summary>The parameters before the lambda.</summary>
    public IEnumerable<IParameterSymbol> Leading => Child is null ? Method.Parameters : Method.Parameters.Take(Method.Parameters.Length - 1);

    /// <summary>The class of constants for the values of the field.</summary>
    public INamedTypeSymbol? Values => ConstantsOf(Method);

    /// <summary>The class of constants that the attribute of a member or a parameter names.</summary>
    public static INamedTypeSymbol? ConstantsOf(ISymbol symbol) => (from attribute in symbol.GetAttributes()
                                                                    where attribute.AttributeClass?.Name == "ManifestFieldAttribute"
                                                                    from named in attribute.NamedArguments
                                                                    where named.Key == "Values"
                                                                    select named.Value.Value as INamedTypeSymbol).FirstOrDefault();
}
