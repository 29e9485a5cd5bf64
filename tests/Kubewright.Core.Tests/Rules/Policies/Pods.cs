namespace Kubewright.Rules.Policies;

/// <summary>Small manifests with a pod.</summary>
internal static class Pods
{
    /// <summary>A Pod with one container that has some fields, in flow style: <c>image: a, ports: [{containerPort: 1}]</c>.</summary>
    public static string With(string container) => WithSpec($"containers: [{{name: main, {container}}}]");

    /// <summary>A Pod with a spec, in flow style.</summary>
    public static string WithSpec(string spec) => $"{{apiVersion: v1, kind: Pod, metadata: {{name: web, labels: {{app: web}}}}, spec: {{{spec}}}}}";
}
