using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubewright.Cli.Checking;

/// <summary>One line of JSON for each document.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write(CheckedDocument document) => JsonSerializer.Serialize(
        new
        {
            file = document.File,
            document = document.Index,
            line = document.Line,
            apiVersion = document.ApiVersion,
            kind = document.Kind,
            @namespace = document.Namespace,
            name = document.Name,
            findings = document.Findings.Select(finding => new
            {
                rule = finding.RuleId,
                severity = finding.Severity.ToString().ToLowerInvariant(),
                path = finding.Path,
                message = finding.Message,
                line = finding.Origin?.Line ?? document.Line,
                column = finding.Origin?.Column ?? 1,
            }),
        },
        Options);
}
