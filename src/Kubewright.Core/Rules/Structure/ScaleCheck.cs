using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>The number of replicas that a definition's <c>scale</c> subresource points at.</summary>
internal static class ScaleCheck
{
    public static void Check(ManifestMap root, string path, StructureReport report)
    {
        ManifestNode node = root;
        foreach (var field in path.TrimStart('.').Split('.'))
        {
            if (node.Kind is ManifestNodeKind.Null or ManifestNodeKind.Unknown)
                return;
            if (node is not ManifestMap map)
            {
                report.ReportAt(SchemaRules.InvalidReplicas, path, $"The number of replicas is read from here, but {ScalarDecoding.Name(node.Kind)} is on the way to it where a map must be.", node.Origin);
                return;
            }

            if (map[field] is not { } next)
                return;
            node = next;
        }

        if (node.Kind is ManifestNodeKind.Null or ManifestNodeKind.Unknown)
            return;
        if (node is not ManifestScalar scalar || !GoNumber.TryRead(scalar, out var number) || !number.IsInteger)
            report.ReportAt(SchemaRules.InvalidReplicas, path, $"The number of replicas is {ScalarDecoding.Name(node.Kind)} and must be a whole number.", node.Origin);
        else if (number.Integer is < 0 or > int.MaxValue)
            Range(path, scalar, report);
    }

    private static void Range(string path, ManifestScalar scalar, StructureReport report)
    {
        // One remark is enough on a number that is too large for the field as well.
        report.Remove(SchemaRules.OutOfRange, path.TrimStart('.'));
        report.ReportAt(SchemaRules.InvalidReplicas, path, $"The number of replicas is {scalar.Text} and must be from 0 to {int.MaxValue}.", scalar.Origin);
    }
}
