using System.Text.Json;

namespace Kubewright.Cli.Checking;

public sealed class JsonReportTests : CheckTest
{
    [Fact]
    public void Json_lines_are_one_document_each()
    {
        var file = Write("a.yaml", Bad + "---\n" + Good.Replace("name: settings", "name: b\n  namespace: c", StringComparison.Ordinal));
        Assert.Equal(
            $$$"""
            {"file":"{{{file}}}","document":0,"line":1,"apiVersion":"v1","kind":"ConfigMap","name":"settings","findings":[{"rule":"KW1002","severity":"error","path":"dat","message":"There is no field 'dat' here; perhaps 'data' is meant.","line":5,"column":1}]}
            {"file":"{{{file}}}","document":1,"line":7,"apiVersion":"v1","kind":"ConfigMap","namespace":"c","name":"b","findings":[]}

            """,
            Check(file, "--format", "jsonl").Output);
    }

    [Fact]
    public void Json_is_one_object()
    {
        Write("in/a.yaml", Bad);
        Write("in/b.yaml", Good.Replace("name: settings", "name: other", StringComparison.Ordinal) + "---\n{");
        Write("in/values.yaml", "replicas: 1\n");
        var run = Check(Files.At("in"), "--format", "json");
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(2, run.Code);
        Assert.Equal(["a.yaml", "b.yaml"], report.GetProperty("documents").EnumerateArray().Select(item => Path.GetFileName(item.GetProperty("file").GetString()!)));
        Assert.Equal(Files.At("in/b.yaml"), report.GetProperty("unreadable")[0].GetProperty("file").GetString());
        Assert.Equal("""{"files":2,"documents":2,"errors":1,"warnings":0,"infos":0,"unreadable":1,"skipped":1,"exitCode":2}""", report.GetProperty("summary").GetRawText());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Is_JSON_when_there_is_nothing_to_say(string format)
    {
        Directory.CreateDirectory(Files.At("empty"));
        var run = Check(Files.At("empty"), "--format", format);
        Assert.Equal(0, run.Code);
        JsonDocument.Parse(run.Output).Dispose();
    }
}
