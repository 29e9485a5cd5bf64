using System.Buffers;
using System.Reflection;
using System.Text.Json;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking.Reports;

/// <summary>SARIF 2.1.0 (OASIS), for code scanning services.</summary>
internal sealed class SarifReport : Report
{
    private readonly string folder;
    private readonly Dictionary<string, int> ruleIndex = new(StringComparer.Ordinal);

    /// <summary>Makes a report.</summary>
    /// <param name="rules">The rules, which the report lists.</param>
    /// <param name="folder">What paths are relative to.</param>
    public SarifReport(RuleSet rules, string folder)
    {
        this.folder = folder;
        Start = """{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":""" + Driver(rules)
            + """},"columnKind":"utf16CodeUnits","results":[""";
    }

    public override string Start { get; }

    public override int SeparatorLength => 1;

    public override void Write(CheckedFile file, IBufferWriter<byte> output)
    {
        string? uri = null;
        foreach (var document in file.Documents)
        {
            foreach (var finding in document.Findings)
            {
                output.Write(",\n"u8);
                var json = JsonLayout.Writer(output);
                WriteResult(json, document, finding, uri ??= RelativePath.UriOf(file.Path, folder));
                json.Flush();
            }
        }
    }

    public override void WriteEnd(CheckSummary summary, int exitCode, IBufferWriter<byte> output)
    {
        output.Write("\n],\"invocations\":["u8);
        var json = JsonLayout.Writer(output);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", summary.Problems.Count == 0);
        json.WriteNumber("exitCode", exitCode);
        if (summary.Problems.Count > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var problem in summary.Problems)
                WriteNotification(json, problem);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        output.Write("]}]}\n"u8);
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The title as a name in Pascal case: <c>UnknownField</c>.</summary>
    private static string Name(string title) => string.Concat(
        title.Split([.. title.Where(c => !char.IsAsciiLetterOrDigit(c))], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private string Driver(RuleSet rules)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = JsonLayout.Writer(buffer);
        json.WriteStartObject();
        json.WriteString("name", "Kubewright");
        json.WriteString("semanticVersion", Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0");
        json.WriteString("informationUri", RuleHelp.Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules.Rules)
        {
            if (!ruleIndex.TryAdd(rule.Id, ruleIndex.Count))
                continue;
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", Name(rule.Title));
            WriteMessage(json, "shortDescription", rule.Title);
            json.WriteString("helpUri", RuleHelp.Rules);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteResult(Utf8JsonWriter json, CheckedDocument document, Finding finding, string uri)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, finding.RuleId);
        if (ruleIndex.TryGetValue(finding.RuleId, out var index))
            json.WriteNumber("ruleIndex"u8, index);
        json.WriteString("level"u8, Level(finding.Severity));
        WriteMessage(json, "message", finding.Path.Length == 0 ? finding.Message : $"{finding.Path}: {finding.Message}");
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        WriteArtifact(json, uri);
        var column = CheckedDocument.ColumnOf(finding);
        WriteRegion(json, document.LineOf(finding), column, column + (finding.Origin?.Length ?? 0));
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations"u8);
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName"u8, Qualified(document, finding.Path));
        json.WriteString("kind"u8, finding.Path.Length == 0 ? "resource" : "member");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The manifest and the field in it: <c>Deployment/shop/web spec.replicas</c>.</summary>
    private static string Qualified(CheckedDocument document, string path)
    {
        var manifest = string.Join('/', new[] { document.Kind, document.Namespace, document.Name }.Where(part => !string.IsNullOrEmpty(part)));
        return path.Length == 0 ? manifest.Length == 0 ? document.File : manifest : manifest.Length == 0 ? path : manifest + " " + path;
    }

    private void WriteNotification(Utf8JsonWriter json, ReadProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("level", "error");
        WriteMessage(json, "message", problem.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, RelativePath.UriOf(problem.File, folder));
        if (problem.Line > 0)
            WriteRegion(json, problem.Line, Math.Max(1, problem.Column), 0);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string uri)
    {
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, uri);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, int line, int column, int endColumn)
    {
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, line);
        json.WriteNumber("startColumn"u8, column);
        if (endColumn > column)
            json.WriteNumber("endColumn"u8, endColumn);
        json.WriteEndObject();
    }
}
