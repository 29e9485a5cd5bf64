using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;

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
        var client = ReferencedAssembly.Find(references, OfficialModels.AssemblyName, cancellation);
        var kubewright = uses.HasDefinitions ? ReferencedAssembly.Find(references, ReferencedBuilders.AssemblyName, cancellation) : null;
        return new ReferencedTypes(
            client is null ? OfficialModels.None : OfficialModels.Read(client, onlyMetadata: !uses.HasSchemas, cancellation),
            kubewright is null ? ReferencedBuilders.None : ReferencedBuilders.Read(kubewright, cancellation));
    }
}
