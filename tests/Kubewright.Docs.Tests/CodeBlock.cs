namespace Kubewright.Docs;

/// <summary>A block of code in a page: <c>```csharp from=samples/App/Manifests.cs</c>.</summary>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="Text">What is between the fences.</param>
/// <param name="Place">Where it is, for messages.</param>
/// <param name="From">The file that it is an excerpt of, if it says so; that file is compiled, and so the block is not.</param>
/// <param name="IsSketch">Whether it says of itself that it leaves things out (<c>…</c>), or is code of the inside: it must be C#, no more.</param>
/// <param name="Reports">The rules that report something in it, if it says so.</param>
internal sealed record CodeBlock(string Language, string Text, string Place, string? From, bool IsSketch, IReadOnlyList<string> Reports)
{
    public static CodeBlock Of(string fence, string text, string place)
    {
        var words = fence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(words.FirstOrDefault() ?? string.Empty, text, place, Value("from="), words.Contains("sketch"), Value("reports=")?.Split(',') ?? []);

        string? Value(string key) => words.FirstOrDefault(word => word.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
    }
}
