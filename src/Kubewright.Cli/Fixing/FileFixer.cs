using Kubewright.Cli.Checking;
using Kubewright.Cli.Checking.Files;
using Kubewright.Editing;
using Kubewright.Rules;

namespace Kubewright.Cli.Fixing;

/// <summary>Corrects one file, step by step: what a correction changes may be what the next one looks at.</summary>
/// <param name="file">The file.</param>
/// <param name="text">Its text.</param>
internal sealed class FileFixer(ManifestFile file, string text)
{
    private readonly HashSet<(int Document, string Rule, string Path)> tried = [];
    private IReadOnlyList<ManifestNode> documents = [];
    private ReadFile? read;
    private bool isOneAtATime;

    /// <summary>The file.</summary>
    public ManifestFile File => file;

    /// <summary>The text as it was.</summary>
    public string Original { get; } = text;

    /// <summary>The text with the corrections.</summary>
    public string Text { get; private set; } = text;

    /// <summary>What was corrected.</summary>
    public List<Finding> Corrected { get; } = [];

    /// <summary>Reads the text as it is now.</summary>
    public ReadFile Read()
    {
        if (read is not null && read.Text == Text)
            return read;
        documents = ManifestDocuments.ReadDocuments(file.Path, Text, static _ => { });
        return read = new ReadFile(file, Text, ManifestDocuments.Unfold(documents), [], IsSkipped: false);
    }

    /// <summary>Corrects what was found in the text that was read last.</summary>
    /// <returns>Whether there may be more to correct.</returns>
    public bool Correct(CheckedFile found)
    {
        var chosen = Choose(found);
        if (chosen.Count == 0)
            return false;
        if (YamlEditor.Apply(Text, documents, [.. chosen.SelectMany(choice => choice.Finding.Fix!.Edits)]) is { } changed)
        {
            Text = changed;
            Corrected.AddRange(chosen.Select(choice => choice.Finding));
        }
        else if (chosen.Count > 1)
        {
            // One of them cannot be made in this text: which one is found out by making them one by one.
            isOneAtATime = true;
            tried.ExceptWith(chosen.Select(choice => choice.Key));
        }

        return true;
    }

    /// <summary>Corrections that do not change the same thing.</summary>
    private List<((int Document, string Rule, string Path) Key, Finding Finding)> Choose(CheckedFile found)
    {
        var chosen = new List<((int Document, string Rule, string Path) Key, Finding Finding)>();
        var taken = new HashSet<(ManifestNode Target, string? Field)>();
        foreach (var document in found.Documents)
        {
            foreach (var finding in document.Findings)
            {
                var key = (document.Index, finding.RuleId, finding.Path);
                if (finding.Fix is not { IsProposal: false } fix || (isOneAtATime && chosen.Count > 0) || fix.Edits.Any(edit => taken.Contains(Place(edit))) || !tried.Add(key))
                    continue;
                taken.UnionWith(fix.Edits.Select(Place));
                chosen.Add((key, finding));
            }
        }

        return chosen;
    }

    private static (ManifestNode Target, string? Field) Place(ManifestEdit edit) => (edit.Target, edit switch
    {
        SetField set => set.Field,
        RemoveField remove => remove.Field,
        RenameField rename => rename.From,
        _ => null,
    });
}
