using System.IO.Compression;
using System.Text;
using Kubewright.Rules;
using Xunit.Abstractions;

namespace Kubewright.Cli.Checking;

/// <summary>What we say of a manifest is what a real API server said of it, and stays so.</summary>
public sealed class VerdictTests(ITestOutputHelper log)
{
    // What was measured last. Raise it with the score; a change that lowers it is wrong.
    private const double LeastAgreement = 0.9995;
    private const double LeastEqualFields = 0.995;
    private const int MostFalseAlarms = 0;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Verdicts_agree_with_the_recorded_ones(bool withUpstream)
    {
        if (RecordedCase.ReadAll() is not { } cases)
        {
            log.WriteLine("NOT RUN: there are no recorded verdicts (../shared/verdicts) beside this clone to compare with.");
            return;
        }

        var score = VerdictScore.Of(cases, ServerChecks.Checker(withUpstream));
        log.WriteLine($"{score.Cases} cases: agreement {score.Agreement:P2}, {score.Missed} missed, {score.FalseAlarms} false alarms, fields equal {score.EqualFields:P2}");
        Assert.True(score.Cases > 1000, $"only {score.Cases} cases");
        Assert.True(score.Agreement >= LeastAgreement, $"The agreement fell to {score.Agreement:P3}; it was {LeastAgreement:P3}.");
        Assert.True(score.EqualFields >= LeastEqualFields, $"Equal field sets fell to {score.EqualFields:P3}; they were {LeastEqualFields:P3}.");
        Assert.True(score.FalseAlarms <= MostFalseAlarms, $"There are {score.FalseAlarms} false alarms; there were {MostFalseAlarms}.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_real_manifest_gets_an_error(bool withUpstream)
    {
        if (SharedData.Find("manifests", "real.jsonl.gz") is not { } path)
        {
            log.WriteLine("NOT RUN: the real manifests (../shared/manifests) are not beside this clone.");
            return;
        }

        var checker = ServerChecks.Checker(withUpstream);
        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var errors = new List<string>();
        while (file.ReadLine() is { } line)
        {
            var real = (ManifestMap)JsonReader.Read(line, path);
            foreach (var finding in checker.Check(real["manifest"]!).Where(finding => finding.Severity == Severity.Error))
                errors.Add($"{((ManifestScalar)real["source"]!).Text}: {finding}");
        }

        Assert.Empty(errors);
    }
}
