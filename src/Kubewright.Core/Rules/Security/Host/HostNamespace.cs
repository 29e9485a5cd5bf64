namespace Kubewright.Rules.Security;

/// <summary>Pods that share a namespace with their node.</summary>
internal abstract class HostNamespace(string id, string name, string title, string field, string message) : PodPolicy(id, name, title, Severity.Warning)
{
    private static readonly RuleOption<IReadOnlyList<string>> ExemptKinds = RuleOption.Texts("exempt_kinds", [], "Kinds to leave out, such as DaemonSet.");

    public sealed override IReadOnlyList<RuleOption> Options => [ExemptKinds];

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Boolean(field) is true && !ExemptKindList.MayHave(context.Get(ExemptKinds), context.Manifest))
            context.Report(pod.PathTo(field), message, pod.Spec[field]!, fix: Fix(pod));
    }

    /// <summary>How to correct it, where that is safe.</summary>
    protected virtual ManifestFix? Fix(PodTemplate pod) => TreeFix.Remove($"Remove {field}", pod.Spec, field);
}
