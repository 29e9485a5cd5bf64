using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Reading;

/// <summary>What is known of code that is not in the compilation.</summary>
internal static class OutsideCode
{
    /// <summary>
    /// Whether a method certainly neither changes a builder or model that it is given, nor keeps it, nor hands it out again: Kubewright's own, the official client's
    /// (which sends it away), and those of .NET that return nothing but text or a number.
    /// </summary>
    public static bool LeavesArgumentsAlone(IMethodSymbol method)
    {
        var assembly = method.ContainingAssembly?.Name ?? "";
        if (assembly is "Kubewright" or "KubernetesClient" or "Kubewright.Testing")
            return true;
        var isOfDotNet = assembly.StartsWith("System.", StringComparison.Ordinal) || assembly is "mscorlib" or "netstandard" or "System" or "System.Private.CoreLib";
        return isOfDotNet && method.IsStatic && (method.ReturnsVoid || IsPlain(method.ReturnType)) || method.Name is nameof(ToString) or nameof(GetHashCode) or nameof(Equals) or nameof(GetType);
    }

    private static bool IsPlain(ITypeSymbol type) => type.SpecialType is > SpecialType.System_Enum and <= SpecialType.System_String && type.SpecialType != SpecialType.System_Object;
}
