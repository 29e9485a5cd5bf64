namespace Kubewright.Rules.Workloads;

public sealed class CronJobRulesTests
{
    [Theory]
    [InlineData("0 3 * * *")]
    [InlineData("*/5 0-12/2 ? jan-mar SUN,mon")]
    [InlineData("5/10 * * * *")]
    [InlineData(" 0  3 * * * ")]
    [InlineData(", * * * *")]
    [InlineData("*-x * * * *")]
    [InlineData("+1 * * * *")]
    [InlineData("@daily")]
    [InlineData("@every 1h30m")]
    [InlineData("@every -1.5s")]
    public void Takes_schedules_that_the_server_takes(string schedule) => Assert.Null(CronSchedule.Problem(schedule));

    [Theory]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 7")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("1-2-3 * * * *")]
    [InlineData("1/2/3 * * * *")]
    [InlineData("* * * * monday")]
    [InlineData("@Daily")]
    [InlineData("@every 1")]
    [InlineData("@every")]
    public void Refuses_schedules_that_the_server_refuses(string schedule) => Assert.NotNull(CronSchedule.Problem(schedule));

    [Theory]
    [InlineData("schedule: '0 3 * * *', timeZone: Europe/Berlin", "")]
    [InlineData("schedule: 'CRON_TZ=UTC 0 3 * * *'", "spec.schedule")]
    [InlineData("schedule: '', concurrencyPolicy: Never", "spec.concurrencyPolicy spec.schedule")]
    [InlineData("schedule: '@daily', timeZone: Local", "spec.timeZone")]
    [InlineData("schedule: '@daily', timeZone: europe/berlin", "spec.timeZone")]
    [InlineData("schedule: '@daily', timeZone: ''", "spec.timeZone")]
    [InlineData("schedule: '@daily', jobTemplate: {spec: {selector: {}, manualSelector: true}}", "spec.jobTemplate.spec.manualSelector spec.jobTemplate.spec.selector spec.jobTemplate.spec.template.spec.restartPolicy")]
    public void Reports_fields(string spec, string expected)
    {
        if (!spec.Contains("jobTemplate"))
            spec += ", jobTemplate: {spec: {template: {spec: {restartPolicy: Never}}}}";
        Assert.Equal(expected, Checked.Paths("KW13", $"{{apiVersion: batch/v1, kind: CronJob, metadata: {{name: x}}, spec: {{{spec}}}}}"));
    }

    [Fact]
    public void Reports_names_that_leave_no_room_for_the_jobs() =>
        Assert.Equal("metadata.name", Checked.Paths("KW1331", $"{{apiVersion: batch/v1, kind: CronJob, metadata: {{name: {new string('n', 53)}}}}}"));
}
