namespace Kubewright;

/// <summary>What has pods of which there can be more or fewer, so that an autoscaler may set how many.</summary>
public interface IScalable : IManifest;
