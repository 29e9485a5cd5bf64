using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.State;

/// <summary>Code that can be run: a lambda with the variables around it, a local function or a method.</summary>
/// <param name="Method">Its parameters.</param>
/// <param name="Body">What it does; <see langword="null"/> for code that is not in the compilation.</param>
/// <param name="Captured">The frame that it sees the variables of.</param>
/// <param name="This">The object that it is a method of.</param>
internal sealed record Function(IMethodSymbol Method, IOperation? Body, Frame? Captured, Value? This);
