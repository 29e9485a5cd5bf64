using Kubewright.Settings;
using Microsoft.CodeAnalysis;

namespace Kubewright.Cli.Checking.Settings;

/// <summary>The <c>.editorconfig</c> files that may speak of the files in a folder, read as the compiler reads them.</summary>
internal sealed class EditorConfigChain(IReadOnlyList<(string Path, string Text)> files)
{
    private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray());

    /// <summary>What is set for a file, by keys in lower case; only what is about rules of this product.</summary>
    public IReadOnlyDictionary<string, string> SettingsFor(string path) => EditorConfigSettings.For(path, set);

    /// <summary>Says where a key was set: in the nearest file that has it.</summary>
    public SettingProblem Locate(string key, string ruleId, string message)
    {
        for (var i = files.Count - 1; i >= 0; i--)
        {
            var lines = files[i].Text.Split('\n');
            var line = Array.FindIndex(lines, line => line.TrimStart().StartsWith(key, StringComparison.OrdinalIgnoreCase));
            if (line >= 0)
                return new SettingProblem(files[i].Path, line + 1, $"warning {ruleId}", message);
        }

        return new SettingProblem(files[^1].Path, 0, $"warning {ruleId}", message);
    }
}
