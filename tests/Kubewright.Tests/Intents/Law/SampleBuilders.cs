namespace Kubewright.Tests.Intents.Law;

/// <summary>A builder of each type that intents extend, with enough in it for every intent.</summary>
internal static class SampleBuilders
{
    private static readonly Func<Builder>[] Samples =
    [
        () => new Container("main").Image("app:1").Env("A", "1").Port(8080),
        () => new Probe().PeriodSeconds(5),
        () => new LifecycleHandler(),
        () => new PodTemplateSpec().Labels(("app", "web"), ("tier", "front")),
        () => new Pod("one").Labels(("app", "web")),
        () => new HorizontalPodAutoscaler("web-hpa", 3),
        () => new PodDisruptionBudget("web-pdb"),
        () => new Deployment("web").Namespace("shop").Template(pod => pod.Labels("app", "web")),
        () => new Deployment("api").Selector(("app", "api"), ("tier", "back")),
        () => new StatefulSet("db").Selector(("app", "db")),
        () => new DaemonSet("agent").Selector(("app", "agent")),
        () => new ReplicaSet("set").Selector(("app", "set")),
        () => new ReplicationController("old").Selector("app", "old"),
        () => new Job("once").Template(pod => pod.Labels("job", "once")),
        () => new PyTorchJob("torch"),
        () => new XGBoostJob("boost"),
        () => new PaddleJob("paddle"),
        () => new TFJob("flow"),
        () => new JAXJob("jax"),
        () => new MPIJob("mpi"),
    ];

    /// <summary>The types of builders that can take the place of a type; nothing in the place of none.</summary>
    public static IEnumerable<Type?> For(Type? target)
    {
        if (target is null)
            return [null];
        return Samples.Select(make => make().GetType()).Distinct().Where(target.IsAssignableFrom);
    }

    /// <summary>Samples of a type, more than one of some; nothing for none.</summary>
    public static IEnumerable<Func<Builder?>> Of(Type? type)
    {
        if (type is null)
            return [() => null];
        return Samples.Where(make => make().GetType() == type);
    }
}
