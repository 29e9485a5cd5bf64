using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking.Reports;

/// <summary>The JSON of a document and of a problem, the same in all reports.</summary>
internal static class JsonLayout
{
    /// <summary>Escapes what JSON demands, and nothing else.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? reused;

    /// <summary>A writer, good until the next one is asked for on the same thread; to be flushed.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> output)
    {
        if (reused is null)
            return reused = new Utf8JsonWriter(output, Options);
        reused.Reset(output);
        return reused;
    }

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public static void Write(Utf8JsonWriter json, CheckedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, document.File);
        json.WriteNumber("document"u8, document.Index);
        json.WriteNumber("line"u8, document.Line);
        WriteIfAny(json, "apiVersion"u8, document.ApiVersion);
        WriteIfAny(json, "kind"u8, document.Kind);
        WriteIfAny(json, "namespace"u8, document.Namespace);
        WriteIfAny(json, "name"u8, document.Name);
        json.WriteStartArray("findings"u8);
        foreach (var finding in document.Findings)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, finding.RuleId);
            json.WriteString("severity"u8, Name(finding.Severity));
            json.WriteString("path"u8, finding.Path);
            json.WriteString("message"u8, finding.Message);
            json.WriteNumber("line"u8, document.LineOf(finding));
            json.WriteNumber("column"u8, CheckedDocument.ColumnOf(finding));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReadProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, problem.File);
        if (problem.Line > 0)
        {
            json.WriteNumber("line"u8, problem.Line);
            json.WriteNumber("column"u8, problem.Column);
        }

        json.WriteString("message"u8, problem.Message);
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
