namespace Kubewright;

public partial class PyTorchJob : IMasterWorkerJob;

public partial class XGBoostJob : IMasterWorkerJob;

public partial class PaddleJob : IMasterWorkerJob;

public partial class TFJob : ITrainingJob;

public partial class JAXJob : ITrainingJob;

public partial class MPIJob : ITrainingJob;
