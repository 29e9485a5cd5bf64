using System.Text;
using Kubewright.Cli.Checking.Files;

namespace Kubewright.Cli.Checking;

/// <summary>What cannot be read is named with its place and a reason, and everything else is still checked.</summary>
public sealed class UnreadableTests : CheckTest
{
    [Fact]
    public void A_file_that_is_not_there() => Fails(Files.At("gone.yaml"), ": error: There is no such file or folder.");

    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: {name: {{ .Release.Name }}}\n", "(3,18)")]
    [InlineData("kind: Service\n---\n{{- if .Values.service }}\nkind: Service\n{{- end }}\n", "(3,1)")]
    public void A_template(string text, string place) => Fails(Write("a.yaml", text), place + ": error: This is a template");

    [Fact]
    public void Braces_in_quotes_are_no_template() => Fails(Write("a.yaml", "a: '{{ x }}' # {{ y }}\n}"), "(2,1): error: This is not YAML");

    [Fact]
    public void Text_that_is_no_YAML() => Fails(Write("a.yaml", "a: b\n}"), "(2,1): error: This is not YAML");

    [Fact]
    public void Text_that_is_no_JSON() => Fails(Write("a.json", "{\n'a': 1}"), "(2,1): error: This is not JSON");

    [Fact]
    public void Bytes_that_are_no_UTF_8() => Fails(WriteBytes("a.yaml", [.. "a: b\nc: "u8, 0xE9, .. "\n"u8]), "(2,4): error: This is not UTF-8 text.");

    [Fact]
    public void UTF_16() => Fails(WriteBytes("a.yaml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)]), "(1,1): error: This is UTF-16. Save it as UTF-8.");

    [Fact]
    public void Zero_bytes() => Fails(Write("a.yaml", "a: b\n\0"), "(2,1): error: This is no text");

    [Fact]
    public void Random_bytes()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        Fails(WriteBytes("a.yaml", bytes), "): error: ");
        Fails(WriteBytes("a.json", bytes), "): error: ");
    }

    [Fact]
    public void A_file_that_is_too_large()
    {
        using (var file = File.Create(Files.At("a.yaml")))
            file.SetLength(100_000_000);
        Fails(Files.At("a.yaml"), "(1,1): error: The file has more than 16 MB");
    }

    [Fact]
    public void Standard_input_that_does_not_end()
    {
        var run = Workspace.Execute(new EndlessStream(), "check", "-");
        Assert.Equal(2, run.Code);
        Assert.Contains("-(1,1): error: The file has more than 16 MB", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.yaml", "[", "]")]
    [InlineData("a.yaml", "- ", "a")]
    [InlineData("a.yaml", "{a: ", "")]
    [InlineData("a.json", "[", "]")]
    [InlineData("a.json", "{\"a\":", "}")]
    public void What_is_inside_each_other_10000_times(string name, string open, string close) =>
        Fails(Write(name, string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000))), "More than 512 lists and maps");

    [Fact]
    public void A_text_whose_aliases_make_billions_of_nodes()
    {
        var text = new StringBuilder("a: &a [l,l,l,l,l,l,l,l,l]\n");
        for (var c = 'b'; c < 'k'; c++)
            text.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(',', Enumerable.Repeat("*" + (char)(c - 1), 9)).Append("]\n");
        Fails(Write("a.yaml", text.ToString()), "The aliases of this text make more than 400000 nodes.");
    }

    [Fact]
    public void A_quote_that_is_not_closed_in_a_long_text() => Fails(Write("a.yaml", "\"" + string.Concat(Enumerable.Repeat("a\n", 1_000_000))), "This is not YAML");

    [Fact]
    public void One_document_of_a_file()
    {
        var run = Check(Write("a.yaml", "%YAML 1.1\n---\n" + Bad + "---\na: [\n---\n" + Bad), "--format", "jsonl");
        Assert.Equal(2, run.Code);
        Assert.Contains("a.yaml(10,1): error: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Equal(2, run.Output.TrimEnd().Split('\n').Length);
        Assert.Contains("\"line\":15,\"column\":1}", run.Output, StringComparison.Ordinal);
    }

    private void Fails(string file, string message)
    {
        var run = Check(file, Write("other.yaml", Bad));
        Assert.Equal(2, run.Code);
        Assert.StartsWith(file, run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains("other.yaml(5,1): error KW1002", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Not everything could be read: 1 problem.\n", run.Output, StringComparison.Ordinal);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }
    }
}
