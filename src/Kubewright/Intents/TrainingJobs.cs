namespace Kubewright;

public partial class PyTorchJob : IMasterWorkerJob
{
    void ITrainingJob.Role(string role, Action<ReplicaSpec> configure) => PytorchReplicaSpec(role, configure);
}

public partial class XGBoostJob : IMasterWorkerJob
{
    void ITrainingJob.Role(string role, Action<ReplicaSpec> configure) => XgbReplicaSpec(role, configure);
}

public partial class PaddleJob : IMasterWorkerJob
{
    void ITrainingJob.Role(string role, Action<ReplicaSpec> configure) => PaddleReplicaSpec(role, configure);
}

public partial class TFJob : ITrainingJob
{
    void ITrainingJob.Role(string role, Action<ReplicaSpec> configure) => TfReplicaSpec(role, configure);
}

public partial class JAXJob : ITrainingJob
{
    void ITrainingJob.Role(string role, Action<ReplicaSpec> configure) => JaxReplicaSpec(role, configure);
}

public partial class MPIJob : ITrainingJob
{
    void ITrainingJob.Role(string role, Action<ReplicaSpec> configure) => MpiReplicaSpec(role, configure);
}
