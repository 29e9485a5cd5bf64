using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Generators.Official;

/// <summary>What generated code builds on.</summary>
/// <param name="Models">The model classes of the official client: all for builders of Kubernetes, that of metadata for custom resources.</param>
/// <param name="Builders">For custom resources: the builders of Kubewright.</param>
internal sealed record ReferencedTypes(OfficialModels Models, ReferencedBuilders Builders)
{
    private static readonly ReferencedTypes None = new(OfficialModels.None, ReferencedBuilders.None);

    /// <summary>Whether a reference may have such types. Those from source belong to Kubewright's own samples.</summary>
    public static bool MayHave(MetadataReference reference) =>
        reference is PortableExecutableReference or CompilationReference { Compilation.AssemblyName: ReferencedBuilders.AssemblyName };

    /// <summary>Reads the types from the compilation's references; nothing where no schema asks for them.</summary>
    public static ReferencedTypes Read(MetadataReference[] references, SchemaUses uses, CancellationToken cancellation)
    {
        if (uses is { HasSchemas: false, HasDefinitions: false })
            return None;
        var compilation = CSharpCompilation.Create("references", references: references);
        var client = Find(compilation, references, OfficialModels.AssemblyName);
        var kubewright = uses.HasDefinitions ? Find(compilation, references, ReferencedBuilders.AssemblyName) : null;
        return new ReferencedTypes(
            client is null ? OfficialModels.None : uses.HasSchemas ? OfficialModels.Read(client, cancellation) : OfficialModels.ReadMetadata(client),
            kubewright is null ? ReferencedBuilders.None : ReferencedBuilders.Read(kubewright, cancellation));
    }

    private static IAssemblySymbol? Find(CSharpCompilation compilation, MetadataReference[] references, string name) =>
        references.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().FirstOrDefault(assembly => assembly.Name == name);
}
