namespace Kubewright.Rules.Training;

internal sealed class JobTemplateRestartsAlways() : PodPolicy("KW4161", "job-template-restart-policy-always", "Let job pods end", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "A Job whose pods restart always would never be over. The Jobs that the JobSet makes are refused, which only its events tell.",
        Fix: "Write OnFailure or Never, or leave it out.",
        Bad: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              replicatedJobs:
                - name: data
                  template: {spec: {template: {spec: {containers: [{name: data, image: ghcr.io/acme/data:1.2.0}]}}}}
                - name: workers
                  template: {spec: {template: {spec: {restartPolicy: Always, containers: [{name: trainer, image: ghcr.io/acme/trainer:1.8.0}]}}}}
            """,
        Good: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              replicatedJobs:
                - name: data
                  template: {spec: {template: {spec: {containers: [{name: data, image: ghcr.io/acme/data:1.2.0}]}}}}
                - name: workers
                  template: {spec: {template: {spec: {restartPolicy: OnFailure, containers: [{name: trainer, image: ghcr.io/acme/trainer:1.8.0}]}}}}
            """)
    {
        KubeScore = ["cronjob-restartpolicy"],
    };

    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName is "JobSet" or "TrainingRuntime" or "ClusterTrainingRuntime";

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Text("restartPolicy") == "Always")
        {
            context.Report(
                pod.PathTo("restartPolicy"), "restartPolicy Always is not allowed in a job's pod template; use OnFailure or Never.", pod.Spec["restartPolicy"]!,
                fix: TreeFix.Set("Restart on failure", pod.Spec, "OnFailure", "restartPolicy"));
        }
    }
}
