using System.Text;
using Kubewright.CodeFixes.Writing;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>Writes calls on builders as people lay them out: what is short on one line, else a line for each call.</summary>
internal static class FluentLayout
{
    private const int Width = 96;
    private const int Step = 4;

    /// <summary>Manifests: one by itself, several as a set.</summary>
    public static string Write(IReadOnlyList<BuilderCreation> manifests) => manifests is [var only]
        ? Creation(only, 0)
        : $"new ManifestSet\n{{\n{string.Concat(manifests.Select(manifest => $"{Indent(Step)}{Creation(manifest, Step)},\n"))}}}";

    private static string Creation(BuilderCreation creation, int indent)
    {
        if (Fits(creation.ToString(), indent, creation.Calls))
            return creation.ToString();
        return $"{creation with { Calls = [] }}{Chain(creation.Calls, indent)}";
    }

    private static string Call(BuilderCall call, int indent)
    {
        if (call.Lambda is not { Calls.Count: > 0 } lambda || Fits(call.ToString(), indent, lambda.Calls))
            return call.ToString();
        return $"{call.Name}({string.Join(", ", [.. call.Arguments, $"{lambda.Parameter} => {lambda.Parameter}"])}{Chain(lambda.Calls, indent)})";
    }

    private static string Chain(IReadOnlyList<BuilderCall> calls, int indent)
    {
        var chain = new StringBuilder();
        foreach (var call in calls)
            chain.Append('\n').Append(Indent(indent + Step)).Append('.').Append(Call(call, indent + Step));
        return chain.ToString();
    }

    /// <summary>Lambdas inside of lambdas get lines of their own, however short they are.</summary>
    private static bool Fits(string text, int indent, IReadOnlyList<BuilderCall> calls) => indent + text.Length <= Width && calls.Count <= 3 && !calls.Any(call => call.Lambda is { Calls: var inner } && inner.Any(it => it.Lambda is not null));

    private static string Indent(int count) => new(' ', count);
}
