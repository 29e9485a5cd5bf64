using Kubewright.Cli.Checking.Reports;
using Kubewright.Rules;
using System.Buffers;
using System.Text;

namespace Kubewright.Cli.Checking;

public sealed class GitHubReportTests : CheckTest
{
    [Fact]
    public void Writes_a_command_for_each_finding_and_problem()
    {
        var file = Write("a.yaml", Bad + "---\n" + Unknown + "---\n}");
        Assert.Equal(
            $"::error file={file},line=5,col=1,title=KW1002::dat: There is no field 'dat' here; perhaps 'data' is meant.\n"
            + $"::notice file={file},line=7,col=1,title=KW1001::There is no schema for Widget of 'example.com/v1'; only policies were checked.\n",
            string.Concat(Check(file, "--format", "github").Output.Split('\n').Take(2).Select(line => line + "\n")));
        Assert.Contains($"::error file={file},line=12,col=1,title=Could not be read::This is not YAML", Check(file, "--format", "github").Output, StringComparison.Ordinal);
        Assert.Contains("::error file=" + Files.At("gone") + ",title=Could not be read::There is no such file", Check(Files.At("gone"), "--format", "github").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_what_ends_a_command_or_a_property()
    {
        var finding = new Finding("KW1", Severity.Warning, "a", "50%\r\n::error::b", new Origin("f", 1, 2));
        var output = new ArrayBufferWriter<byte>();
        new GitHubReport("/repo").Write(new CheckedFile("/repo/a,b:c%.yaml", "", [new CheckedDocument("f", 0, new ManifestMap(), [finding])], [], IsSkipped: false), output);
        Assert.Equal("::warning file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=KW1::a: 50%25%0D%0A::error::b\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
