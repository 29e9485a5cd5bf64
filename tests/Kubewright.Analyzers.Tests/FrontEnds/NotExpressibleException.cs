namespace Kubewright.Analyzers.Tests.FrontEnds;

/// <summary>C# has no way to say what a manifest says: its type system refuses the mistake.</summary>
internal sealed class NotExpressibleException(string message) : Exception(message);
