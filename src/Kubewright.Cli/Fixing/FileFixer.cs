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
        documents = ManifestDocuments.ReadDocuments(file.Path, Text, static _ => { });
        return new ReadFile(file, Text, ManifestDocuments.Unfold(documents), [], IsSkipped: false);
    }

    /// <summary>Corrects what was found in the text that was read last.</summary>
    /// <returns>Whether there may be more to correct.</returns>
    public bool Correct(CheckedFile found)
    {
        var chosen = Choose(found);
        if (chosen.Count == 0)
            return false;
        if (YamlEditor.Apply(Text, documents, [.. chosen.SelectMany(finding => finding.Fix!.Edits)]) is { } changed)
        {
            Text = changed;
            Corrected.AddRange(chosen);
        }
        else if (chosen.Count > 1)
        {
            // One of them cannot be made in this text: which one is found out by making them one by one.
            isOneAtATime = true;
            foreach (var finding in chosen)
                tried.RemoveWhere(key => key.Rule == finding.RuleId && key.Path == finding.Path);
        }

        return true;
    }

    /// <summary>Corrections that do not change the same thing.</summary>
    private List<Finding> Choose(CheckedFile found)
    {
        var chosen = new List<Finding>();
        var taken = new HashSet<(ManifestNode Target, string? Field)>();
        foreach (var document in found.Documents)
        {
            foreach (var finding in document.Findings)
            {
                if (finding.Fix is not { IsProposal: false } fix || (isOneAtATime && chosen.Count > 0) || fix.Edits.Any(edit => taken.Contains(Place(edit)))
                    || !tried.Add((document.Index, finding.RuleId, finding.Path)))
                    continue;
                taken.UnionWith(fix.Edits.Select(Place));
                chosen.Add(finding);
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
