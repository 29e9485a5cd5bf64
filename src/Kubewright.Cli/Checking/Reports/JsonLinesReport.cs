using System.Buffers;

namespace Kubewright.Cli.Checking.Reports;

/// <summary>One JSON object a document, each on a line.</summary>
internal sealed class JsonLinesReport : Report
{
    public override void Write(CheckedFile file, IBufferWriter<byte> output)
    {
        foreach (var document in file.Documents)
        {
            var json = JsonLayout.Writer(output);
            JsonLayout.Write(json, document);
            json.Flush();
            output.Write("\n"u8);
        }
    }

    public override void WriteEnd(CheckSummary summary, int exitCode, IBufferWriter<byte> output)
    {
    }
}
