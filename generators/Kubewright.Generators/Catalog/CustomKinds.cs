using Kubewright.Generators.Facts;
using Kubewright.Generators.Reading;
using Kubewright.Schemas;

namespace Kubewright.Generators.Catalog;

/// <summary>Combines the kinds of all of a user's files: kinds of one group and version share types, whichever files they come from.</summary>
internal sealed class CustomKinds
{
    private readonly EquatableArray<DefinitionFile> files;
    private readonly List<ProblemFacts> problems = [];

    private CustomKinds(EquatableArray<DefinitionFile> files) => this.files = files;

    public static CustomSchemas Combine(EquatableArray<DefinitionFile> files, CancellationToken cancellation) =>
        files.Count == 0 ? new CustomSchemas(EquatableArray<DocumentFacts>.Empty, EquatableArray<DefinitionTextFacts>.Empty, EquatableArray<ProblemFacts>.Empty) : new CustomKinds(files).Combine(cancellation);

    private CustomSchemas Combine(CancellationToken cancellation)
    {
        CheckSelections();
        var components = new CustomResourceDistiller(SchemaLibrary.BuiltIn).Combine(Kinds());
        cancellation.ThrowIfCancellationRequested();
        var byFile = components.ToLookup(component => component.Origin?.File ?? "", StringComparer.Ordinal);
        return new CustomSchemas(
            files.Select(file => new DocumentFacts(file.Path, file.Selection.Namespace, byFile[file.Path].Select(SchemaDocuments.Component).ToEquatableArray()) { IsCustom = true }).ToEquatableArray(),
            DefinitionTexts(components).ToEquatableArray(),
            problems.ToEquatableArray());
    }

    /// <summary>All kinds, each once.</summary>
    private List<CustomResource> Kinds()
    {
        var kinds = new List<CustomResource>();
        var firsts = new Dictionary<GroupVersionKind, DefinitionFile>();
        foreach (var file in files)
        {
            foreach (var definition in file.Definitions)
            {
                var kind = definition.Resource.Kind;
                if (firsts.TryGetValue(kind, out var first))
                {
                    problems.Add(new ProblemFacts(Diagnostics.DuplicateKind.Id, $"'{kind}' is defined here and in {first.Path}; remove one of the two.", file.Path, kind.ToString()));
                    continue;
                }

                firsts.Add(kind, file);
                kinds.Add(definition.Resource);
            }
        }

        return kinds;
    }

    /// <summary>What is selected has to be in one of the files that the same selection is made of.</summary>
    private void CheckSelections()
    {
        foreach (var alike in files.GroupBy(file => file.Selection))
        {
            var available = alike.SelectMany(file => file.Available).ToList();
            if (available.Count == 0)
                continue;
            CheckSelection("Kinds", alike.Key.Kinds, available.Select(kind => kind.Kind), alike.First().Path);
            CheckSelection("Versions", alike.Key.Versions, available.Select(kind => kind.Version), alike.First().Path);
        }
    }

    private void CheckSelection(string metadata, EquatableArray<string> selected, IEnumerable<string> available, string path)
    {
        var names = available.Distinct().OrderBy(name => name, StringComparer.Ordinal).ToList();
        foreach (var name in selected.Where(name => !names.Contains(name)))
            problems.Add(new ProblemFacts(Diagnostics.UnknownSelection.Id, $"{metadata} of this KubernetesSchema has '{name}', which is not served here; there is {string.Join(", ", names)}.", path, null, 1, 1));
    }

    /// <summary>For each kind a document of its own, so that an edit of one changes nothing of another.</summary>
    private static IEnumerable<DefinitionTextFacts> DefinitionTexts(IReadOnlyList<SchemaComponent> components)
    {
        var byName = components.ToDictionary(component => component.Name, StringComparer.Ordinal);
        foreach (var kind in components.Where(component => component.Schema.Resource is not null))
        {
            var used = new Dictionary<string, SchemaComponent>(StringComparer.Ordinal);
            Collect(kind, used);
            yield return new DefinitionTextFacts(kind.Name, SchemaWriter.Write(new SchemaDocument(kind.SimpleName, kind.Schema.GroupVersionKinds[0].Version, [], used.Values)));
        }

        void Collect(SchemaComponent component, Dictionary<string, SchemaComponent> used)
        {
            used.Add(component.Name, component);
            component.Schema.MapReferences(reference =>
            {
                if (byName.TryGetValue(reference.Name, out var found) && !used.ContainsKey(found.Name))
                    Collect(found, used);
                return reference;
            });
        }
    }
}
