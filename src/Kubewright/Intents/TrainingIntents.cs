using Kubewright.Intents;

namespace Kubewright;

/// <summary>The roles of training jobs. Each call sets <c>replicas</c> and edits <c>template</c> of roles in the job's replica specs.</summary>
public static class TrainingIntents
{
    /// <summary>The pods that do the work: role <c>Worker</c>.</summary>
    /// <param name="job">The job.</param>
    /// <param name="replicas">How many, 1 or more.</param>
    /// <param name="pod">Their pod template.</param>
    [ManifestIntent("TrainingJob.Workers")]
    public static TJob Workers<TJob>(this TJob job, int replicas, Action<PodTemplateSpec> pod)
        where TJob : ITrainingJob => job.Role("Worker", replicas, pod);

    /// <summary>The pod that the workers meet at: role <c>Master</c>, always with <c>replicas: 1</c>, since the operator refuses a job that does not say so.</summary>
    /// <param name="job">The job.</param>
    /// <param name="pod">Its pod template.</param>
    [ManifestIntent("TrainingJob.Master")]
    public static TJob Master<TJob>(this TJob job, Action<PodTemplateSpec> pod)
        where TJob : IMasterWorkerJob => job.Role("Master", 1, pod);

    /// <summary>One master and any number of workers with the same pod template: <paramref name="workers"/> + 1 pods.</summary>
    /// <param name="job">The job.</param>
    /// <param name="workers">How many workers beside the master, 1 or more.</param>
    /// <param name="pod">The pod template; called once for each of the two roles.</param>
    [ManifestIntent("TrainingJob.MasterAndWorkers")]
    public static TJob MasterAndWorkers<TJob>(this TJob job, int workers, Action<PodTemplateSpec> pod)
        where TJob : IMasterWorkerJob => job.Master(pod).Workers(workers, pod);

    /// <summary>The pods that hold a TFJob's variables: role <c>PS</c>.</summary>
    /// <param name="job">The job.</param>
    /// <param name="replicas">How many, 1 or more.</param>
    /// <param name="pod">Their pod template.</param>
    [ManifestIntent("TrainingJob.ParameterServers")]
    public static TFJob ParameterServers(this TFJob job, int replicas, Action<PodTemplateSpec> pod) => job.Role("PS", replicas, pod);

    /// <summary>The TFJob's worker that also saves checkpoints: role <c>Chief</c>, with <c>replicas: 1</c>.</summary>
    /// <param name="job">The job.</param>
    /// <param name="pod">Its pod template.</param>
    [ManifestIntent("TrainingJob.Chief")]
    public static TFJob Chief(this TFJob job, Action<PodTemplateSpec> pod) => job.Role("Chief", 1, pod);

    /// <summary>An MPIJob's launcher, which runs <c>mpirun</c> (role <c>Launcher</c>, <c>replicas: 1</c>), and its workers.</summary>
    /// <param name="job">The job.</param>
    /// <param name="workers">How many workers, 1 or more.</param>
    /// <param name="launcher">The launcher's pod template.</param>
    /// <param name="worker">The workers' pod template.</param>
    [ManifestIntent("TrainingJob.LauncherAndWorkers")]
    public static MPIJob LauncherAndWorkers(this MPIJob job, int workers, Action<PodTemplateSpec> launcher, Action<PodTemplateSpec> worker) =>
        job.Role("Launcher", 1, launcher).Workers(workers, worker);

    private static TJob Role<TJob>(this TJob job, string role, int replicas, Action<PodTemplateSpec> pod)
        where TJob : ITrainingJob
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        ArgumentNullException.ThrowIfNull(pod);
        TrainingTree.Pods(job.Node, role, replicas, template => pod(new PodTemplateSpec(template)));
        return job;
    }
}
