using System.Collections.Concurrent;
using Kubewright.Cli.Checking.Files;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking.Settings;

/// <summary>Finds the <c>.editorconfig</c> files around manifests and reads what they say of rules. Any number of threads may use it.</summary>
/// <param name="report">Takes what makes no sense in them, once each.</param>
internal sealed class EditorConfigs(Action<SettingProblem> report)
{
    private const string FileName = ".editorconfig";

    private readonly ConcurrentDictionary<string, EditorConfigChain?> byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RuleConfiguration> bySettings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SettingProblem, bool> reported = [];

    /// <summary>What is set for a file.</summary>
    public RuleConfiguration For(ManifestFile file)
    {
        var path = Path.GetFullPath(file.IsStandardInput ? "stdin.yaml" : file.Path);
        if (Path.GetDirectoryName(path) is not { } folder || byFolder.GetOrAdd(folder, Find) is not { } chain)
            return RuleConfiguration.Empty;
        var settings = chain.SettingsFor(path);
        var key = string.Join('\n', settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"{setting.Key}={setting.Value}"));
        return bySettings.GetOrAdd(key, _ => Read(settings, chain));
    }

    private RuleConfiguration Read(IReadOnlyDictionary<string, string> settings, EditorConfigChain chain)
    {
        var configuration = RuleConfiguration.Read(key => settings.GetValueOrDefault(key.ToLowerInvariant()), settings.Keys);
        foreach (var problem in configuration.Problems)
            Report(chain.Locate(problem.Key, problem.RuleId, problem.Message));
        return configuration;
    }

    private void Report(SettingProblem problem)
    {
        if (reported.TryAdd(problem, true))
            report(problem);
    }

    /// <summary>The files from a folder up, those nearest to the root first; <see langword="null"/> where none of them is about manifests.</summary>
    private EditorConfigChain? Find(string folder)
    {
        var files = new List<(string Path, string Text)>();
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, FileName);
            try
            {
                if (File.Exists(path))
                    files.Insert(0, (path, SourceText.Read(path)));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ManifestFormatException)
            {
                Report(new SettingProblem(path, 0, "error", ReadProblem.Of(path, problem).Message));
            }
        }

        return files.Exists(file => IsAboutManifests(file.Text)) ? new EditorConfigChain(files) : null;
    }

    private static bool IsAboutManifests(string text) =>
        text.Contains("kubewright.", StringComparison.OrdinalIgnoreCase) || text.Contains("dotnet_diagnostic.KW", StringComparison.OrdinalIgnoreCase);
}
