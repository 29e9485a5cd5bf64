using Kubewright.CodeFixes.Editing;
using Kubewright.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Kubewright.CodeFixes.Corrections.Trees;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>Requests and limits.</summary>
internal static class ResourceCorrections
{
    /// <summary>Limits a device to what is requested.</summary>
    public static readonly Correction LimitDevices = new("limit-devices", place =>
    {
        if (place.Fact(FindingFacts.Resource) is not { } resource || place.Fact(FindingFacts.Value) is not { } count)
            return null;
        var addition = new Addition(
            $"Limits(others: ({ModelWriter.Literal(resource)}, {ModelWriter.Literal(count)}))",
            Map("resources", Map("limits", Entry(resource, count))));
        return Edit.Of($"Limit '{resource}' to the {count} requested", place.Find(SchemaTarget.Container)?.Add(addition));
    });

    /// <summary>Writes what is requested into the limit.</summary>
    public static readonly Correction EqualDevices = new("equal-devices", place =>
    {
        if (place.Node is not ExpressionSyntax request || place.Related.FirstOrDefault() is not ExpressionSyntax limit)
            return null;
        return new Edit("Set the limit to what is requested", [new TextChange(limit.Span, request.ToString())]);
    });

    /// <summary>Asks for an amount, or limits it, with a value to start from.</summary>
    public static Correction Amount(string field, string resource, string quantity) => new($"{field}-{resource}", place =>
    {
        var addition = new Addition(
            $"{(field == "requests" ? "Requests" : "Limits")}({resource}: {ModelWriter.Literal(quantity)})",
            Map("resources", Map(field, Entry(resource, quantity))));
        return Edit.Of($"{(field == "requests" ? "Request" : "Limit to")} {quantity} of {resource}", place.Find(SchemaTarget.Container)?.Add(addition));
    });

    private static ManifestMap Entry(string resource, string quantity)
    {
        var amounts = new ManifestMap();
        amounts.Set(resource, quantity);
        return amounts;
    }
}
