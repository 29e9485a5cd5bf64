using CsCheck;
using Kubewright.Readers;

namespace Kubewright.Rendering;

public sealed class YamlRoundTripTests
{
    private static readonly string[] Pieces = ["\ud83d\ude00", "\n", " ", "a", "\u00e9"];

    /// <summary>Strings in which the signs of YAML, numbers and white space are far more frequent than in real ones.</summary>
    private static readonly Gen<string> Strings = Gen.OneOf(
        Gen.Char[" -:#a\n"].Array[0, 8].Select(c => new string(c)),
        Gen.Char["0123456789_.,:+-eExXoObBfFtTzZ "].Array[1, 8].Select(c => new string(c)),
        Gen.Char["yYnNeEsSoOfFtTrRuUlLaA~=<.iI"].Array[1, 5].Select(c => new string(c)),
        Gen.Char["ab1:-?,[]{}#&*!|>'\"%@`\\/<~=.$ \n\t"].Array[0, 24].Select(c => new string(c)),
        Gen.Char["a \n\t\r\0\u001b\u007f\u0085\u00a0\u00e9\u2028\u2029\ufeff\ufffe"].Array[0, 10].Select(c => new string(c)),
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char.Where(c => !char.IsSurrogate(c)).Select(c => c.ToString())).Array[0, 8].Select(string.Concat));

    [Fact]
    public void There_are_at_least_300_hostile_strings() => Assert.True(HostileStrings.All.Length >= 300, $"{HostileStrings.All.Length}");

    [Fact]
    public void Reads_back_each_hostile_string_in_this_process()
    {
        foreach (var text in HostileStrings.All)
            RoundTrip.AssertReadersOfThisProcessAgree(RoundTrip.Plant([text]));
        RoundTrip.AssertReadersOfThisProcessAgree(RoundTrip.Plant(HostileStrings.All));
    }

    [Fact]
    public void Reads_back_each_hostile_string_as_a_document_of_its_own()
    {
        foreach (var text in HostileStrings.All)
            RoundTrip.AssertReadersOfThisProcessAgree(text);
        RoundTrip.AssertPyYamlAgrees([.. HostileStrings.All.Select(text => (ManifestNode)text)]);
    }

    [Fact]
    public void Reads_back_the_same_hostile_strings_in_kubectl() =>
        RoundTrip.AssertKubectlAgrees([.. HostileStrings.All.Chunk(20).Select(RoundTrip.Plant)]);

    [Fact]
    public void Reads_back_the_same_hostile_strings_in_PyYAML() =>
        RoundTrip.AssertPyYamlAgrees([.. HostileStrings.All.Chunk(20).Select(RoundTrip.Plant)]);

    /// <summary>What follows the last string of a document matters: a splitter of documents may take its trailing line breaks away.</summary>
    [Fact]
    public void Reads_back_the_same_string_at_the_end_of_a_document()
    {
        ManifestNode[] trees = [.. HostileStrings.Lines.Select(text => new ManifestList([text]))];
        foreach (var tree in trees)
            RoundTrip.AssertReadersOfThisProcessAgree(tree);
        RoundTrip.AssertKubectlAgrees(trees);
        RoundTrip.AssertPyYamlAgrees(trees);
    }

    [Fact]
    public void Reads_back_strings_of_a_megabyte()
    {
        foreach (var text in HostileStrings.Huge)
        {
            var map = new ManifestMap();
            map.Set("a", text);
            map.Set(text, "b");
            RoundTrip.AssertReadersOfThisProcessAgree(map);
        }

        RoundTrip.AssertKubectlAgrees([new ManifestList(HostileStrings.Huge.Select(text => (ManifestNode)text))]);
    }

    [Fact]
    public void Reads_back_the_same_random_strings_in_this_process() =>
        Check.Sample(Strings, text => RoundTrip.AssertReadersOfThisProcessAgree(RoundTrip.Plant([text])), iter: 30_000, threads: 2);

    [Fact]
    public void Reads_back_the_same_random_strings_in_kubectl() =>
        Check.Sample(Strings.Array[1000], texts => RoundTrip.AssertKubectlAgrees([.. texts.Distinct().Chunk(100).Select(RoundTrip.Plant)]), iter: 4, threads: 1);

    [Fact]
    public void Reads_back_the_same_random_strings_in_PyYAML() =>
        Check.Sample(Strings.Array[500], texts => RoundTrip.AssertPyYamlAgrees([.. texts.Distinct().Chunk(100).Select(RoundTrip.Plant)]), iter: 2, threads: 1);
}
