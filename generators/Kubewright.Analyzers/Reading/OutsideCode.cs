using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Reading;

/// <summary>What is known of code that is not in the compilation.</summary>
internal static class OutsideCode
{
    private const string Client = "KubernetesClient";
    private static readonly string[] Changing = ["Add", "Ensure", "Remove", "Set"];

    /// <summary>
    /// Whether a method certainly neither changes a builder or model that it is given, nor keeps it, nor hands it out again: Kubewright's own, the official client's
    /// (which sends it away), and those of .NET that return nothing but text or a number. What becomes JSON is as good as handed out: copies and patches are made of it.
    /// </summary>
    public static bool LeavesArgumentsAlone(IMethodSymbol method)
    {
        var assembly = method.ContainingAssembly?.Name ?? "";
        if (method.ContainingType.Name is "KubernetesJson" or "JsonSerializer")
            return false;
        if (assembly == Client && method is { IsStatic: true, ContainingType.Name: "ModelExtensions" })
            return IsPlain(method.ReturnType) && !Changing.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));
        if (assembly is "Kubewright" or Client or "Kubewright.Testing")
            return true;
        var isOfDotNet = assembly.StartsWith("System.", StringComparison.Ordinal) || assembly is "mscorlib" or "netstandard" or "System" or "System.Private.CoreLib";
        return isOfDotNet && method.IsStatic && (method.ReturnsVoid || IsPlain(method.ReturnType)) || method.Name is nameof(ToString) or nameof(GetHashCode) or nameof(Equals) or nameof(GetType);
    }

    /// <summary>Whether a method sends what it is given to a server. The namespace is an argument of its own, and so is the name, except of what is created.</summary>
    public static bool IsRequest(IMethodSymbol method) => method.ContainingAssembly?.Name == Client && method.ContainingType.Name is not ("KubernetesYaml" or "ModelExtensions");

    /// <summary>Whether a request makes what it sends, whose name is therefore in it.</summary>
    public static bool IsCreation(IMethodSymbol method) => method.Name.StartsWith("Create", StringComparison.Ordinal);

    private static bool IsPlain(ITypeSymbol type) => type.SpecialType is > SpecialType.System_Enum and <= SpecialType.System_String && type.SpecialType != SpecialType.System_Object;
}
