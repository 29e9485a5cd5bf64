namespace Kubewright.Rules;

/// <summary>What keeps a second replica of a pod from starting beside the first: a disk that one pod writes to, a port of the node, a device.</summary>
internal static class SingleWriter
{
    /// <summary>Whether a pod mounts a persistent volume claim that it can write to, or may.</summary>
    public static bool MayWriteClaim(PodTemplate pod)
    {
        if (pod.Spec.MayHaveMoreIn("volumes"))
            return true;
        foreach (var (_, volume) in pod.Spec.Items("volumes"))
        {
            var claim = volume.At("persistentVolumeClaim");
            if (claim.IsAbsent || claim.Map?.Boolean("readOnly") is true)
                continue;
            if (volume.Text("name") is not { } name || pod.Spec.MayHaveMoreIn("containers") || pod.Containers.Any(container => VolumeUse.Writes(container.Node, name) is not false))
                return true;
        }

        return false;
    }

    /// <summary>Whether a pod takes ports of its node, or may.</summary>
    public static bool MayTakeHostPort(PodTemplate pod)
    {
        if (pod.Spec.At("hostNetwork").BooleanOr(false) is not false || pod.Spec.MayHaveMoreIn("containers"))
            return true;
        return pod.Containers.Any(container => container.Node.MayHaveMoreIn("ports") || container.Node.Items("ports").Any(port => !port.Item.IsCertainlyAbsent("hostPort")));
    }

    /// <summary>Whether a pod asks for an accelerator, or may: as a resource, or as a device that is claimed.</summary>
    public static bool MayTakeAccelerator(PodTemplate pod) => pod.Spec.MayHaveMoreIn("containers") || !pod.Spec.IsCertainlyEmpty("resourceClaims")
        || pod.Containers.Any(container => Accelerators.MayRequest(container.Node, Accelerators.IsAccelerator));
}
