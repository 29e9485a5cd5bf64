namespace Kubewright.Rules;

/// <summary>The ports that the main containers of a pod declare, where they are all known.</summary>
internal sealed record PodPorts(IReadOnlyList<string> Names, IReadOnlyList<long> Numbers)
{
    /// <summary>Reads them; <see langword="null"/> where they are not all known, or a controller adds to them.</summary>
    public static PodPorts? Of(PodTemplate pod)
    {
        if (pod.MayHaveMoreMainContainers || pod.Owner.KindName is "InferenceService" or "LLMInferenceService" or "RayCluster" or "RayJob" or "RayService" or "RayCronJob")
            return null;
        var names = new List<string>();
        var numbers = new List<long>();
        foreach (var container in pod.MainContainers)
        {
            if (container.Node.MayHaveMoreIn("ports"))
                return null;
            foreach (var (_, port) in container.Node.Items("ports"))
            {
                if (port.TextOr("name", "") is not { } name || port.Integer("containerPort") is not { } number)
                    return null;
                if (name.Length > 0)
                    names.Add(name);
                numbers.Add(number);
            }
        }

        return new PodPorts(names, numbers);
    }

    /// <summary>Names or numbers in a message.</summary>
    public static string Text<T>(IReadOnlyCollection<T> ports) => ports.Count == 0 ? "none" : string.Join(", ", ports);
}
