using System.Text;
using CsCheck;
using Kubewright.Readers;

namespace Kubewright.Rendering;

public sealed class PlainTextTests
{
    /// <summary>
    /// Numbers are where most readers differ, so far more of them are tried than whole documents: no plain text may match a notation of any
    /// reader.
    /// </summary>
    [Fact]
    public void Nothing_that_looks_like_a_number_or_a_date_to_some_reader_is_plain() =>
        Check.Sample(
            Gen.Char["0123456789_.,:+-eExXoObBfFtTZ "].Array[1, 10].Select(c => new string(c)),
            text =>
            {
                var buffer = new Utf8Buffer();
                if (PlainText.TryWrite(buffer, text, isKey: false))
                    Assert.False(YamlSpecification.IsNotText(text) || YamlNumber.Classify(text) != ManifestNodeKind.String, text);
            },
            iter: 300_000,
            threads: 1);

    [Fact]
    public void Refused_text_leaves_nothing_behind()
    {
        var buffer = new Utf8Buffer();
        foreach (var text in HostileStrings.All)
        {
            var written = PlainText.TryWrite(buffer, text, isKey: true);
            Assert.Equal(written ? Encoding.UTF8.GetByteCount(text) : 0, buffer.Length);
            buffer.Length = 0;
        }
    }
}
