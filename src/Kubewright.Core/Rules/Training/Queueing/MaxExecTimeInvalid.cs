using System.Globalization;

namespace Kubewright.Rules.Training;

internal sealed class MaxExecTimeInvalid() : ObjectPolicy("KW4172", "kueue-max-exec-time-invalid", "Write Kueue's execution limit as a positive number", Severity.Error, Kueue.Kinds)
{
    public override RuleDocumentation Documentation => new(
        Why: "Kueue reads the limit as a number of seconds and refuses the job that writes it otherwise.",
        Fix: "Write seconds, in quotes.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune, labels: {kueue.x-k8s.io/max-exec-time-seconds: 4h}}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune, labels: {kueue.x-k8s.io/max-exec-time-seconds: "14400"}}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Labels.Text(Kueue.MaxExecTime) is not { } value || (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0))
            return;
        var seconds = Seconds(value);
        context.Report(
            Kueue.PathTo(Kueue.MaxExecTime), $"Label {Kueue.MaxExecTime} = '{value}' must be a positive number of seconds in quotes.", manifest.Labels[Kueue.MaxExecTime]!,
            fix: seconds is null ? null : TreeFix.Set($"Write \"{seconds}\"", manifest.Labels, seconds, Kueue.MaxExecTime));
    }

    /// <summary>The seconds of <c>1h</c>, <c>90m</c> or <c>30s</c>.</summary>
    private static string? Seconds(string text)
    {
        var unit = text.Length < 2 ? 0 : text[text.Length - 1] switch { 'h' => 3600, 'm' => 60, 's' => 1, _ => 0 };
        return unit > 0 && long.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < int.MaxValue
            ? (number * unit).ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
