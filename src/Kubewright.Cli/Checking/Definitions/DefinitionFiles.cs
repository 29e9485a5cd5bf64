using System.Collections.Concurrent;
using Kubewright.Cli.Checking.Files;
using Kubewright.Schemas;

namespace Kubewright.Cli.Checking.Definitions;

/// <summary>The CustomResourceDefinitions of files and folders. Those of kinds that no manifest is of are not read.</summary>
internal sealed class DefinitionFiles
{
    private readonly Dictionary<(string Group, string Kind), List<DefinitionDocument>> documents = [];
    private readonly List<CustomResource> read = [];
    private readonly ConcurrentQueue<ReadProblem> problems = new();

    /// <summary>Looks through files and folders.</summary>
    public DefinitionFiles(IReadOnlyList<string> paths)
    {
        foreach (var file in FileFinder.Find(paths, problems.Enqueue))
            Add(file);
    }

    /// <summary>What could not be read so far.</summary>
    public IEnumerable<ReadProblem> Problems => problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).Distinct();

    /// <summary>The catalogue with these definitions.</summary>
    public SchemaCatalog AddTo(SchemaCatalog catalog)
    {
        var all = read.Count == 0 ? catalog : catalog.With(read);
        return documents.Count == 0 ? all : all.With(Find);
    }

    /// <summary>What to call to have the definitions read of which a text may have manifests.</summary>
    public IEnumerable<Action> ReadersFor(IReadOnlyCollection<string> texts) => documents.Values.SelectMany(list => list)
        .Where(document => texts.Any(text => text.Contains(document.Kind, StringComparison.Ordinal)))
        .Select(document => new Action(() => _ = document.Versions));

    private CustomResource? Find(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/');
        if (slash < 0 || !documents.TryGetValue((apiVersion[..slash], kind), out var candidates))
            return null;
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            foreach (var version in candidates[i].Versions)
            {
                if (version.Kind.ApiVersion == apiVersion)
                    return version;
            }
        }

        return null;
    }

    private void Add(ManifestFile file)
    {
        try
        {
            var text = file.IsStandardInput ? throw new ManifestFormatException("Standard input is for manifests; give --crds a file or a folder.", null) : SourceText.Read(file.Path);
            var before = documents.Count + read.Count;
            foreach (var (part, line) in file.IsJson ? [(text, 0)] : YamlParts.Split(text))
            {
                if (!part.Contains("CustomResourceDefinition", StringComparison.Ordinal))
                    continue;
                if (line > 0 && DefinitionDocument.TryFind(file.Path, part, line, problems.Enqueue) is { } found)
                    (documents.TryGetValue((found.Group, found.Kind), out var known) ? known : documents[(found.Group, found.Kind)] = []).Add(found);
                else
                    read.AddRange(DefinitionReader.Read(line == 0 ? JsonReader.ReadAll(part, file.Path) : YamlReader.ReadAll(YamlParts.OnItsLine(part, line), file.Path)));
            }

            if (file.IsNamed && documents.Count + read.Count == before)
                problems.Enqueue(ReadProblem.Of(file.Path, "There is no CustomResourceDefinition in this file."));
        }
        catch (ManifestFormatException problem)
        {
            problems.Enqueue(ReadProblem.Of(file.Path, problem));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Enqueue(ReadProblem.Of(file.Path, problem));
        }
    }
}
