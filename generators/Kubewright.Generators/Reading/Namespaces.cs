using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Generators.Reading;

/// <summary>Namespaces as C# takes them.</summary>
internal static class Namespaces
{
    public static bool IsValid(string text) => text.Split('.').All(IsName);

    /// <summary>The nearest namespace to a project's name: <c>my-app.2</c> → <c>my_app._2</c>.</summary>
    public static string From(string text) => string.Join(".", text.Split('.').Where(part => part.Length > 0).Select(Name).DefaultIfEmpty("Manifests"));

    private static string Name(string part)
    {
        var name = string.Concat(part.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return SyntaxFacts.IsIdentifierStartCharacter(name[0]) && IsName(name) ? name : "_" + name;
    }

    private static bool IsName(string text) => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;
}
