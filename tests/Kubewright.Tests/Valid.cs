namespace Kubewright;

/// <summary>The smallest manifests that the API server takes.</summary>
internal static class Valid
{
    public static Deployment Deployment(string name) => new Deployment(name).Selector(("app", name)).Template(Pod);

    public static Service Service(string name) => new Service(name).Port(80);

    public static Job Job(string name) => new Job(name).Template(pod => Pod(pod.RestartPolicy(RestartPolicy.Never)));

    private static void Pod(PodTemplateSpec pod) => pod.Container("main", container => container.Image("image:1"));
}
