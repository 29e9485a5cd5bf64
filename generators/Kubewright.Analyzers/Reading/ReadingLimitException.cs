namespace Kubewright.Analyzers.Reading;

/// <summary>The code is too much to follow. Nothing is said of it.</summary>
internal sealed class ReadingLimitException : Exception;
