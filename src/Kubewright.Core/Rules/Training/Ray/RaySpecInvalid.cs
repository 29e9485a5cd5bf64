namespace Kubewright.Rules.Training;

internal sealed class RaySpecInvalid() : ObjectPolicy("KW4214", "ray-spec-invalid", "Write a Ray spec that KubeRay accepts", Severity.Error, RaySpec.Kinds)
{
    public override RuleDocumentation Documentation => new(
        Why: "KubeRay refuses the cluster or the job, which only its events tell.",
        Fix: "Say each thing in one place, and keep the bounds in order.",
        Bad: """
            apiVersion: ray.io/v1
            kind: RayCluster
            metadata: {name: tuning}
            spec:
              headGroupSpec:
                template: {spec: {containers: [{name: head, image: 'rayproject/ray:2.46.0', resources: {limits: {cpu: 4, memory: 16Gi}}}]}}
              workerGroupSpecs:
                - groupName: workers
                  minReplicas: 4
                  maxReplicas: 2
                  template: {spec: {containers: [{name: worker, image: 'rayproject/ray:2.46.0', resources: {limits: {cpu: 4, memory: 16Gi}}}]}}
            """,
        Good: """
            apiVersion: ray.io/v1
            kind: RayCluster
            metadata: {name: tuning}
            spec:
              headGroupSpec:
                template: {spec: {containers: [{name: head, image: 'rayproject/ray:2.46.0', resources: {limits: {cpu: 4, memory: 16Gi}}}]}}
              workerGroupSpecs:
                - groupName: workers
                  minReplicas: 1
                  maxReplicas: 2
                  template: {spec: {containers: [{name: worker, image: 'rayproject/ray:2.46.0', resources: {limits: {cpu: 4, memory: 16Gi}}}]}}
            """);

    private static readonly string[] Sizes = ["num-cpus", "num-gpus", "memory", "resources"];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (RaySpec.Of(manifest) is { } cluster)
        {
            foreach (var (group, path, isHead) in cluster.Groups())
                CheckGroup(group, path, isHead);
        }

        if (manifest.KindName == "RayJob")
            CheckJob(manifest.Spec);
        else if (manifest.KindName == "RayService" && manifest.Spec.At("rayClusterConfig", "headGroupSpec", "headService", "metadata", "name") is { IsPresent: true } name)
            Report("spec.rayClusterConfig.headGroupSpec.headService.metadata.name", "headService.metadata.name must not be set", name.Node!);

        void CheckGroup(ManifestMap group, string path, bool isHead)
        {
            if (group.At("template", "spec", "containers").IsCertainlyEmpty)
                Report($"{path}.template.spec.containers", "a group has no containers", group);
            var parameters = group.MapOrOpen("rayStartParams");
            if (group.IsFilled("resources") && Array.Find(Sizes, parameters.IsSet) is { } size)
                Report($"{path}.rayStartParams[{size}]", $"resources and rayStartParams.{size} are set; keep resources", parameters[size]!);
            if (parameters.IsSet("labels"))
                Report($"{path}.rayStartParams[labels]", "rayStartParams.labels is not taken; use labels of the group", parameters["labels"]!);
            if (isHead)
                return;
            var (least, most) = (group.Integer("minReplicas"), group.Integer("maxReplicas"));
            if (least < 0)
                Report($"{path}.minReplicas", $"minReplicas is {least} and must not be negative", group["minReplicas"]!);
            if (most < 0)
                Report($"{path}.maxReplicas", $"maxReplicas is {most} and must not be negative", group["maxReplicas"]!);
            else if (least > most)
                Report($"{path}.minReplicas", $"minReplicas {least} is above maxReplicas {most}", group["minReplicas"]!);
        }

        void CheckJob(ManifestMap spec)
        {
            var hasSelector = spec.IsFilled("clusterSelector");
            if (hasSelector && spec.IsSet("rayClusterSpec"))
                Report("spec", "rayClusterSpec and clusterSelector are set; keep one", spec);
            else if (spec.IsCertainlyEmpty("clusterSelector") && spec.IsCertainlyAbsent("rayClusterSpec"))
                Report("spec", "it has neither rayClusterSpec nor clusterSelector", spec);
            var keeps = spec.At("shutdownAfterJobFinishes").BooleanOr(false) is false;
            if (keeps && spec.Boolean("suspend") is true)
                Report("spec.suspend", "suspend needs shutdownAfterJobFinishes: true", spec["suspend"]!);
            if (keeps && spec.Integer("ttlSecondsAfterFinished") > 0)
                Report("spec.ttlSecondsAfterFinished", "ttlSecondsAfterFinished needs shutdownAfterJobFinishes: true", spec["ttlSecondsAfterFinished"]!);
            if (spec.Integer("activeDeadlineSeconds") < 1)
                Report("spec.activeDeadlineSeconds", $"activeDeadlineSeconds is {spec.Integer("activeDeadlineSeconds")} and must be at least 1", spec["activeDeadlineSeconds"]!);
            var mode = spec.Text("submissionMode");
            if (spec.Integer("backoffLimit") < 0)
                Report("spec.backoffLimit", "backoffLimit must not be negative", spec["backoffLimit"]!);
            else if (spec.Integer("backoffLimit") > 0 && (hasSelector || mode == "InteractiveMode"))
                Report("spec.backoffLimit", $"backoffLimit cannot be with {(hasSelector ? "clusterSelector" : mode)}", spec["backoffLimit"]!);
            if (mode != "SidecarMode")
                return;
            foreach (var field in new[] { "clusterSelector", "submitterPodTemplate", "submitterConfig" })
            {
                if (spec.IsFilled(field))
                    Report($"spec.{field}", $"SidecarMode cannot be with {field}", spec[field]!);
            }

            if (spec.At("rayClusterSpec", "headGroupSpec", "template", "spec", "restartPolicy") is { Text: { Length: > 0 } restart } policy && restart != "Never")
                Report("spec.rayClusterSpec.headGroupSpec.template.spec.restartPolicy", $"SidecarMode cannot be with a head that restarts ({restart})", policy.Node!);
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"{manifest.Kind} '{manifest.DisplayName}': {problem}.", at);
    }
}
