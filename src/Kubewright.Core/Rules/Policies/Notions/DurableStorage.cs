namespace Kubewright.Rules;

/// <summary>Where a pod can keep what must outlive it.</summary>
internal static class DurableStorage
{
    private static readonly string[] VolumeTypes = ["persistentVolumeClaim", "csi", "nfs", "ephemeral", "hostPath", "azureFile", "cephfs"];

    private static readonly string[] Schemes = ["s3://", "s3a://", "gs://", "az://", "abfs://", "abfss://", "wasb://", "wasbs://", "hdfs://", "hf://", "oci://", "r2://"];

    /// <summary>Whether a pod mounts durable storage or names some in a command or a variable, or may.</summary>
    public static bool MayHave(PodTemplate pod)
    {
        if (pod.Spec.MayHaveMoreIn("volumes") || pod.MayHaveMoreMainContainers)
            return true;
        foreach (var (_, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.IsOpen || Array.Exists(VolumeTypes, volume.ContainsKey))
                return true;
        }

        return pod.Containers.Any(container => MayName(container.Node));
    }

    private static bool MayName(ManifestMap container)
    {
        if (container.IsOpen || MayName(container, "command") || MayName(container, "args") || container.MayHaveMoreIn("env"))
            return true;
        foreach (var (_, variable) in container.Items("env"))
        {
            if (!variable.IsCertainlyAbsent("value") && (variable.Text("value") is not { } value || IsName(value)))
                return true;
        }

        return false;
    }

    private static bool MayName(ManifestMap container, string field) => container.MayHaveMoreIn(field) || container.Texts(field).Any(text => IsName(text.Text));

    private static bool IsName(string text) => Array.Exists(Schemes, scheme => text.IndexOf(scheme, StringComparison.Ordinal) >= 0);
}
