using Kubewright.Analyzers.Symbols;
using Kubewright.CodeFixes.Writing;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>Writes manifests as programs.</summary>
internal sealed class Programs
{
    private readonly KnownSymbols known;
    private readonly BuilderWriter builders;
    private readonly ModelWriter models;
    private readonly Dictionary<(string ApiVersion, string Kind), INamedTypeSymbol> builderTypes = [];
    private readonly Dictionary<(string ApiVersion, string Kind), INamedTypeSymbol> modelTypes = [];

    public Programs(Compilation compilation)
    {
        known = KnownSymbols.Find(compilation)!;
        builders = new BuilderWriter(known, NameOf);
        models = new ModelWriter(compilation, NameOf);
        foreach (var name in new[] { "Kubewright", "Kubewright.Models", "k8s.Models" })
        {
            foreach (var type in NamespaceOf(compilation, name).GetTypeMembers())
            {
                if (known.Of(type) is { Kind: { } kind, ApiVersion: { } apiVersion } facts)
                    (facts.Role == TypeRole.Builder ? builderTypes : modelTypes).TryAdd((apiVersion, kind), type);
            }
        }
    }

    /// <summary>Expressions that make manifests by builders; <see langword="null"/> where builders cannot say it.</summary>
    public IReadOnlyList<BuilderCreation>? Builders(IReadOnlyList<ManifestNode> manifests) => All(manifests, Builder);

    /// <summary>Expressions that make manifests as models; <see langword="null"/> where models cannot say it.</summary>
    public IReadOnlyList<string>? Models(IReadOnlyList<ManifestNode> manifests) => All(manifests, Model);

    private BuilderCreation? Builder(ManifestMap manifest) => builderTypes.TryGetValue(KindOf(manifest), out var type) ? builders.Creation(type, Body(manifest)) : null;

    private string? Model(ManifestMap manifest) => modelTypes.TryGetValue(KindOf(manifest), out var type) ? models.Value(type, Body(manifest)) : null;

    private static IReadOnlyList<T>? All<T>(IReadOnlyList<ManifestNode> manifests, Func<ManifestMap, T?> write)
        where T : class
    {
        var written = manifests.Select(manifest => manifest is ManifestMap map ? write(map) : null).OfType<T>().ToList();
        return written.Count == manifests.Count ? written : null;
    }

    private static ManifestMap Body(ManifestMap manifest)
    {
        var body = manifest.ShallowClone();
        body.Remove("apiVersion");
        body.Remove("kind");
        return body;
    }

    private static (string ApiVersion, string Kind) KindOf(ManifestMap manifest) => ((manifest["apiVersion"] as ManifestScalar)?.Text ?? "", (manifest["kind"] as ManifestScalar)?.Text ?? "");

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));

    private static INamespaceSymbol NamespaceOf(Compilation compilation, string name) =>
        name.Split('.').Aggregate(compilation.GlobalNamespace, (at, part) => at.GetNamespaceMembers().Single(member => member.Name == part));
}
