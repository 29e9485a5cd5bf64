namespace Kubewright;

/// <summary>A training job with one master and any number of workers.</summary>
public interface IMasterWorkerJob : ITrainingJob;
