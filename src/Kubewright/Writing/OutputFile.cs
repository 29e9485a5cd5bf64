namespace Kubewright;

/// <summary>A file to be written.</summary>
internal readonly record struct OutputFile(string Name, byte[] Content);
