using System.Buffers;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking.Reports;

/// <summary>One JSON object: the documents, what could not be read, and a summary.</summary>
internal sealed class JsonReport : Report
{
    public override string Start => "{\"documents\":[";

    public override int SeparatorLength => 1;

    public override void Write(CheckedFile file, IBufferWriter<byte> output)
    {
        foreach (var document in file.Documents)
        {
            output.Write(",\n"u8);
            var json = JsonLayout.Writer(output);
            JsonLayout.Write(json, document);
            json.Flush();
        }
    }

    public override void WriteEnd(CheckSummary summary, int exitCode, IBufferWriter<byte> output)
    {
        output.Write("\n],\n\"unreadable\":"u8);
        var json = JsonLayout.Writer(output);
        json.WriteStartArray();
        foreach (var problem in summary.Problems)
            JsonLayout.Write(json, problem);
        json.WriteEndArray();
        json.Flush();
        output.Write(",\n\"summary\":"u8);
        json = JsonLayout.Writer(output);
        json.WriteStartObject();
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("documents", summary.Documents);
        json.WriteNumber("errors", summary.Count(Severity.Error));
        json.WriteNumber("warnings", summary.Count(Severity.Warning));
        json.WriteNumber("infos", summary.Count(Severity.Info));
        json.WriteNumber("unreadable", summary.Problems.Count);
        json.WriteNumber("skipped", summary.Skipped);
        json.WriteNumber("exitCode", exitCode);
        json.WriteEndObject();
        json.Flush();
        output.Write("}\n"u8);
    }
}
