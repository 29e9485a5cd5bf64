namespace Kubewright.Rules.Relations;

internal sealed class AntiAffinityOfNothing() : SetPolicy("KW5032", "anti-affinity-matches-nothing", "Keep away from pods that exist", Severity.Warning, [])
{
    public override RuleDocumentation Documentation => new(
        Why: "A term that matches nothing keeps nothing apart. Mostly it was meant for the workload's own pods, and its label has changed since.",
        Fix: "Let the term's labelSelector repeat the labels of the pods to stay away from.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  affinity:
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: saerch}}}
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  affinity:
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: search}}}
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            """)
    {
        KubeLinter = ["no-anti-affinity"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || !set.HasAllPods)
            return;
        foreach (var pod in manifest.Pods)
        {
            foreach (var (affinity, path, term) in PodAffinityTerm.In(pod))
            {
                if (affinity != PodAffinityTerm.Away || term.Map("labelSelector") is not { } selector || !term.IsCertainlyAbsent("namespaceSelector") || term.AllTexts("namespaces") is not { } namespaces)
                    continue;
                if ((namespaces.Count == 0 ? [@namespace] : namespaces).All(name => PodSelection.SelectsNothing(selector, set, name)))
                    context.Report(pod.PathTo($"{path}.labelSelector"), $"The anti-affinity term over {term.Text("topologyKey")} matches no pods; should it select {Own(pod)}?", selector);
            }
        }
    }

    private static string Own(PodTemplate pod) => pod.Labels.Count == 0 ? "its own pods" : string.Join(", ", pod.Labels.Select(label => $"{label.Key}={(label.Value as ManifestScalar)?.Text}"));
}
