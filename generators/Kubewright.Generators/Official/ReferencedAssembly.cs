using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Kubewright.Generators.Official;

/// <summary>An assembly that the project refers to, as metadata: the compiler's symbols of it, and of all that it refers to in turn, take several times as long.</summary>
internal static class ReferencedAssembly
{
    /// <summary>Projects as metadata, each as long as it is there.</summary>
    private static readonly ConditionalWeakTable<Compilation, AssemblyMetadata> Projects = new();

    /// <summary>Finds the assembly of a name among the references; null where there is none. What cannot be read the compiler reports.</summary>
    public static MetadataReader? Find(MetadataReference[] references, string name, CancellationToken cancellation)
    {
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Open(reference, cancellation) is { } reader && reader.StringComparer.Equals(reader.GetAssemblyDefinition().Name, name))
                return reader;
        }

        return null;
    }

    private static MetadataReader? Open(MetadataReference reference, CancellationToken cancellation)
    {
        try
        {
            // What is read belongs to the reference, and is there as long as that is.
            var metadata = reference switch
            {
                PortableExecutableReference file => file.GetMetadata(),
                CompilationReference project => Projects.GetValue(project.Compilation, compilation => Compile(compilation, cancellation)),
                _ => null,
            };
            return metadata is AssemblyMetadata assembly && assembly.GetModules()[0].GetMetadataReader() is { IsAssembly: true } reader ? reader : null;
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException)
        {
            return null;
        }
    }

    private static AssemblyMetadata Compile(Compilation project, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        project.Emit(image, options: new EmitOptions(metadataOnly: true), cancellationToken: cancellation);
        return AssemblyMetadata.CreateFromImage(image.ToArray());
    }
}
