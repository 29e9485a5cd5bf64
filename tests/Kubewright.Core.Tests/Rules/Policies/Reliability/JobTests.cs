namespace Kubewright.Rules.Policies;

public sealed class JobTests
{
    [Fact]
    public void A_finished_Job_goes_away()
    {
        var finding = Assert.Single(PolicyCheck.Set("KW2100", Job(""), "kubewright.KW2100.seconds = 600"));
        Assert.Equal("spec.ttlSecondsAfterFinished", finding.Path);
        Assert.Equal(600, Assert.IsType<SetField>(finding.Fix!.Edits[0]).Value.AsInteger());
        Assert.Empty(PolicyCheck.Paths("KW2100", Job("ttlSecondsAfterFinished: 0, ")));
    }

    [Theory]
    [InlineData("annotations: {helm.sh/hook: pre-install}")]
    [InlineData("annotations: {argocd.argoproj.io/hook-delete-policy: HookSucceeded}")]
    [InlineData("labels: {kustomize.toolkit.fluxcd.io/name: a}")]
    [InlineData("ownerReferences: [{name: a}]")]
    public void Is_silent_where_a_tool_deletes_the_Job(string metadata) => Assert.Empty(PolicyCheck.Paths("KW2100", Job("", metadata)));

    [Theory]
    [InlineData("KW2101", "", "ttlSecondsAfterFinished: 60", "spec.jobTemplate.spec.ttlSecondsAfterFinished")]
    [InlineData("KW2102", "", "", "spec.startingDeadlineSeconds")]
    [InlineData("KW2103", "startingDeadlineSeconds: 9, ", "", "spec.startingDeadlineSeconds")]
    [InlineData("KW2105", "failedJobsHistoryLimit: 0, ", "", "spec.failedJobsHistoryLimit")]
    [InlineData("KW2107", "", "parallelism: 3, completions: 2", "spec.jobTemplate.spec.parallelism")]
    public void Reports_what_is_odd_about_a_CronJob(string rule, string spec, string job, string path) => Assert.Equal([path], PolicyCheck.Paths(rule, CronJob(spec, job)));

    [Theory]
    [InlineData("KW2101", "", "")]
    [InlineData("KW2102", "startingDeadlineSeconds: 60, ", "")]
    [InlineData("KW2103", "startingDeadlineSeconds: 10, ", "")]
    [InlineData("KW2103", "", "")]
    [InlineData("KW2105", "", "")]
    [InlineData("KW2107", "", "parallelism: 3")]
    [InlineData("KW2107", "", "parallelism: 3, completions: 3")]
    public void Is_silent_on_ordinary_CronJobs(string rule, string spec, string job) => Assert.Empty(PolicyCheck.Paths(rule, CronJob(spec, job)));

    [Theory]
    [InlineData("0 0 30 2 *", "February has no day 30")]
    [InlineData("0 0 31 4,Jun *", "April or June has no day 31")]
    [InlineData("5 4 30,31 feb ?", "February has no day 30")]
    public void Reports_a_schedule_that_never_comes(string schedule, string reason) =>
        Assert.Contains(reason, Assert.Single(PolicyCheck.Messages("KW2104", CronJob($"schedule: '{schedule}', ", ""))), StringComparison.Ordinal);

    [Theory]
    [InlineData("0 0 29 2 *")]
    [InlineData("0 0 31 4,5 *")]
    [InlineData("0 0 31 4 1")]
    [InlineData("0 0 30-31 2 *")]
    [InlineData("0 0 31 */2 *")]
    [InlineData("@daily")]
    public void Is_silent_on_schedules_that_come(string schedule) => Assert.Empty(PolicyCheck.Paths("KW2104", CronJob($"schedule: '{schedule}', ", "")));

    [Fact]
    public void A_Job_starts_no_more_pods_than_it_completes() => Assert.Equal(["spec.parallelism"], PolicyCheck.Paths("KW2107", Job("parallelism: 2, completions: 1, ")));

    private static string Job(string spec, string metadata = "") =>
        $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: a, {metadata}}}, spec: {{{spec}template: {{spec: {{restartPolicy: Never, containers: [{{name: a}}]}}}}}}}}";

    private static string CronJob(string spec, string job) =>
        $"{{apiVersion: batch/v1, kind: CronJob, metadata: {{name: a}}, spec: {{{spec}jobTemplate: {{spec: {{{job}{(job.Length > 0 ? ", " : "")}template: {{spec: {{containers: [{{name: a}}]}}}}}}}}}}}}";
}
