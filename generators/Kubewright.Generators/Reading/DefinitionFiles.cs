using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Reading;

/// <summary>
/// Reads the files of definitions beside each other. The compiler has them read one after the other, so the first that is asked for brings along all that are new;
/// each is still an input of its own, and the edit of one has only that one read again.
/// </summary>
internal static class DefinitionFiles
{
    private static readonly ConditionalWeakTable<SchemaFile, ParsedDefinitions> Results = new();

    /// <summary>Reads all that were not read yet.</summary>
    /// <returns>Always the same: whoever waits for it is not made to run again.</returns>
    public static object ReadAll(ImmutableArray<SchemaFile?> files, CancellationToken cancellation)
    {
        if (files.Length > 1)
            Parallel.ForEach(Partitioner.Create(files, loadBalance: true), new ParallelOptions { CancellationToken = cancellation }, file => Read(file!, cancellation));
        return Results;
    }

    /// <summary>Reads a file, unless that was done.</summary>
    public static ParsedDefinitions Read(SchemaFile file, CancellationToken cancellation) =>
        Results.GetValue(file, key => Definitions.Read(key.Text, key.Selection, cancellation));
}
