using System.Globalization;

namespace Kubewright.Rules.Reliability;

internal sealed class LongPreStop() : ContainerPolicy("KW2008", "prestop-exceeds-grace-period", "Leave time to stop after the preStop hook", Severity.Warning)
{
    private const long DefaultGrace = 30;
    private const long TimeToDrain = 30;

    public override RuleDocumentation Documentation => new(
        Why: """
            The grace period begins with the hook, not after it. A hook that sleeps it away leaves no time for the process to end: it is killed in the
            middle of its requests.
            """,
        Fix: "Make terminationGracePeriodSeconds longer than the hook takes and the process then needs to finish its work.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  lifecycle: {preStop: {exec: {command: [sh, -c, "sleep 40"]}}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              terminationGracePeriodSeconds: 70
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  lifecycle: {preStop: {exec: {command: [sh, -c, "sleep 40"]}}}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || container.Node.At("lifecycle", "preStop").Map is not { } hook || Sleep(hook) is not { } sleep || sleep <= 0)
            return;
        var spec = container.Pod.Spec;
        if (spec.IntegerOr("terminationGracePeriodSeconds", DefaultGrace) is not { } grace || sleep < grace)
            return;
        context.Report(
            container.PathTo("lifecycle.preStop"),
            $"The preStop hook of container '{container.Name}' sleeps {sleep.ToString(CultureInfo.InvariantCulture)} s but the pod is killed after {grace} s; raise terminationGracePeriodSeconds above {sleep.ToString(CultureInfo.InvariantCulture)} plus the time the process needs to drain.",
            hook,
            fix: new("Leave 30 s after the hook", new SetField(spec, "terminationGracePeriodSeconds", (long)Math.Ceiling(sleep) + TimeToDrain)));
    }

    private static decimal? Sleep(ManifestMap hook)
    {
        if (hook.At("sleep", "seconds").Integer is { } seconds)
            return seconds;
        return hook.Map("exec")?.AllTexts("command") is { } command ? Shell.SleepSeconds(command) : null;
    }
}
