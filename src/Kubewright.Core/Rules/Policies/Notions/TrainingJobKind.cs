namespace Kubewright.Rules;

/// <summary>A kind of the training operator, and MPIJob: what its controller expects.</summary>
/// <param name="Name">The kind.</param>
/// <param name="RolesField">The field of <c>spec</c> with the roles.</param>
/// <param name="Roles">The roles that there are.</param>
/// <param name="Container">The name of the container that trains; empty where it may have any.</param>
/// <param name="PortName">The name of the port at which the pods meet; empty where it has none.</param>
/// <param name="Port">Its number.</param>
internal sealed record TrainingJobKind(string Name, string RolesField, string[] Roles, string Container = "", string PortName = "", int Port = 0)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<TrainingJobKind> All =
    [
        new("PyTorchJob", "pytorchReplicaSpecs", ["Master", "Worker"], "pytorch", "pytorchjob-port", 23456),
        new("TFJob", "tfReplicaSpecs", ["PS", "Worker", "Chief", "Master", "Evaluator"], "tensorflow", "tfjob-port", 2222),
        new("XGBoostJob", "xgbReplicaSpecs", ["Master", "Worker"], "xgboost", "xgboostjob-port", 9999),
        new("PaddleJob", "paddleReplicaSpecs", ["Master", "Worker"], "paddle", "master", 36543),
        new("JAXJob", "jaxReplicaSpecs", ["Worker"], "jax", "jaxjob-port", 6666),
        new("MPIJob", "mpiReplicaSpecs", ["Launcher", "Worker"]),
    ];

    /// <summary>The restart policy of a role that has none.</summary>
    public string DefaultRestartPolicy => Name is "PyTorchJob" or "PaddleJob" ? "OnFailure" : "Never";

    /// <summary>Their names.</summary>
    public static readonly string[] Names = [.. All.Select(kind => kind.Name)];

    /// <summary>The names of those whose training container has a name that the operator wants.</summary>
    public static readonly string[] NamesWithContainer = [.. All.Where(kind => kind.Container.Length > 0).Select(kind => kind.Name)];
}
