using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>What the members of a class become.</summary>
internal static class Corrected
{
    private const string Head = "using System.Collections.Generic;\nusing Kubewright;\nusing k8s.Models;\n\npublic static class Manifests\n{\n";

    /// <summary>
    /// Corrects all that a rule finds, and sees that it compiles before and afterwards, that the rule has nothing to say any more, and that no other rule has that had nothing
    /// to say before.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="count">How many findings of the rule there are.</param>
    /// <param name="members">The members of a class.</param>
    /// <returns>The members afterwards.</returns>
    public static async Task<string> AllAsync(string rule, int count, string members)
    {
        var document = await OpenAsync(members);
        var before = await Analysis.FindAsync(document, rule);
        var found = before.Where(diagnostic => diagnostic.Id == rule).ToList();
        Assert.Equal(count, found.Count);
        var offered = await Analysis.OfferedAsync(document, found[0]);
        Assert.NotNull(offered);
        var changed = await Analysis.FixAllAsync(document, rule, offered, found);
        Assert.Empty(await Editor.ErrorsAsync(changed));
        var after = (await Analysis.FindAsync(changed, rule)).Select(diagnostic => diagnostic.Id).ToHashSet();
        Assert.DoesNotContain(rule, after);
        Assert.Subset(before.Select(diagnostic => diagnostic.Id).ToHashSet(), after);
        return await MembersAsync(changed);
    }

    /// <summary>Corrects the first that a rule finds; <see langword="null"/> where no correction is offered.</summary>
    public static async Task<string?> FirstAsync(string rule, string members)
    {
        var document = await OpenAsync(members);
        var found = (await Analysis.FindAsync(document, rule)).First(diagnostic => diagnostic.Id == rule);
        if (await Analysis.OfferedAsync(document, found) is not { } offered)
            return null;
        var changed = await Analysis.ApplyAsync(offered, document);
        Assert.Empty(await Editor.ErrorsAsync(changed));
        return await MembersAsync(changed);
    }

    private static async Task<Document> OpenAsync(string members)
    {
        var document = Editor.Open($"{Head}{members}\n}}\n");
        Assert.Empty(await Editor.ErrorsAsync(document));
        return document;
    }

    private static async Task<string> MembersAsync(Document document)
    {
        var text = (await document.GetTextAsync()).ToString();
        Assert.StartsWith(Head, text, StringComparison.Ordinal);
        return text[Head.Length..^3];
    }
}
