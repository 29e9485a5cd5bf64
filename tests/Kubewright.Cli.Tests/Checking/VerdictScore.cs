using Kubewright.Rules;

namespace Kubewright.Cli.Checking;

/// <summary>How far our verdicts are those of the API server.</summary>
internal sealed record VerdictScore(int Cases, int Missed, int FalseAlarms, int FieldsCompared, int FieldsEqual)
{
    public double Agreement => 1 - ((Missed + FalseAlarms) / (double)Cases);

    public double EqualFields => FieldsEqual / (double)FieldsCompared;

    public static VerdictScore Of(IEnumerable<RecordedCase> cases, ManifestChecker checker)
    {
        var score = new VerdictScore(0, 0, 0, 0, 0);
        foreach (var recorded in cases)
        {
            var paths = checker.Check(recorded.Manifest).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Path).ToHashSet();
            var isCompared = recorded.Status == 422 && paths.Count > 0;
            score = new VerdictScore(
                score.Cases + 1,
                score.Missed + (recorded.IsRejected && paths.Count == 0 ? 1 : 0),
                score.FalseAlarms + (!recorded.IsRejected && paths.Count > 0 ? 1 : 0),
                score.FieldsCompared + (isCompared ? 1 : 0),
                score.FieldsEqual + (isCompared && paths.SetEquals(recorded.Fields) ? 1 : 0));
        }

        return score;
    }
}
