namespace Kubewright.Rules.Training;

internal sealed class CheckpointOnEmptyDir() : PodPolicy("KW4086", "checkpoint-on-emptydir", "Do not keep checkpoints on an emptyDir", Severity.Warning, PodTraits.Training)
{
    public override RuleDocumentation Documentation => new(
        Why: "An emptyDir goes with its pod. The checkpoints that were to save the run from a lost pod are lost with it.",
        Fix: "Write them to a persistent volume or to object storage.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  volumes:
                    - name: checkpoints
                      emptyDir: {}
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      args: [--checkpoint-dir=/checkpoints]
                      volumeMounts: [{name: checkpoints, mountPath: /checkpoints}]
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  volumes:
                    - name: checkpoints
                      persistentVolumeClaim: {claimName: checkpoints}
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      args: [--checkpoint-dir=/checkpoints]
                      volumeMounts: [{name: checkpoints, mountPath: /checkpoints}]
            """);

    private static readonly string[] Subjects = ["checkpoint", "checkpoints", "ckpt", "save", "output"];
    private static readonly string[] Places = ["", "dir", "path", "root", "folder", "directory"];
    private static readonly HashSet<string> Flags = new(Subjects.SelectMany(subject => Places.Select(place => subject + place)).Append("saveto"), StringComparer.Ordinal);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var container in pod.MainContainers)
        {
            if (container.Node.MayHaveMoreIn("volumeMounts"))
                continue;
            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var path in Paths(container))
            {
                if (VolumeOf(container, path) is not { } volume || !reported.Add(volume))
                    continue;
                foreach (var (i, candidate) in pod.Spec.Items("volumes"))
                {
                    if (candidate.Text("name") == volume && candidate.Map("emptyDir") is { } directory)
                        context.Report(pod.PathTo($"volumes[{i}].emptyDir"), $"Checkpoints of container '{container.Name}' go to {path} on emptyDir '{volume}' and are lost with the pod; use a persistent volume.", directory);
                }
            }
        }
    }

    private static IEnumerable<string> Paths(PodContainer container)
    {
        foreach (var (_, name, value) in CommandLine.Of(container).Flags())
        {
            if (Flags.Contains(name.Replace("-", "").Replace("_", "")))
                yield return value;
        }

        foreach (var (_, variable) in container.Node.Items("env"))
        {
            if (variable.Text("name") is { } name && variable.Text("value") is { } value && NamesPlace(name))
                yield return value;
        }
    }

    private static bool NamesPlace(string variable)
    {
        foreach (var place in new[] { "DIR", "PATH", "ROOT" })
        {
            if (!variable.EndsWith(place, StringComparison.Ordinal))
                continue;
            var subject = variable.Substring(0, variable.Length - place.Length).TrimEnd('_');
            return subject.EndsWith("CHECKPOINT", StringComparison.Ordinal) || subject.EndsWith("CKPT", StringComparison.Ordinal) || subject.EndsWith("OUTPUT", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>The volume that a path is on; null where it is on none, or that is not known.</summary>
    private static string? VolumeOf(PodContainer container, string path)
    {
        var (longest, volume) = (-1, (string?)null);
        foreach (var (_, mount) in container.Node.Items("volumeMounts"))
        {
            if (mount.Text("mountPath")?.TrimEnd('/') is not { } at)
                return null;
            if (at.Length > longest && path.StartsWith(at, StringComparison.Ordinal) && (path.Length == at.Length || path[at.Length] == '/'))
                (longest, volume) = (at.Length, mount.Text("name"));
        }

        return volume;
    }
}
