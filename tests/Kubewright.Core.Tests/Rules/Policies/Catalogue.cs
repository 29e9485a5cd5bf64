namespace Kubewright.Rules.Policies;

/// <summary>The catalogue of rules, where it is beside the clone.</summary>
internal static class Catalogue
{
    /// <summary>Stands for rules where there is no catalogue, so that a theory has a case and says why it does nothing.</summary>
    public const string Missing = "(without the catalogue beside the clone nothing is compared)";

    private static readonly Lazy<Dictionary<string, Entry>> All = new(Read);

    public static IReadOnlyDictionary<string, Entry> Entries => All.Value;

    public static Entry? Find(string id) => All.Value.GetValueOrDefault(id);

    private static Dictionary<string, Entry> Read()
    {
        if (SharedData.Find("rules.json") is not { } path)
            return [];
        var rules = (ManifestList)JsonReader.Read(File.ReadAllText(path), path, withOrigins: false);
        return rules.Cast<ManifestMap>().Select(Entry.Of).ToDictionary(entry => entry.Id);
    }

    /// <summary>An option of a rule.</summary>
    internal sealed record CatalogueOption(string Key, string Type, string Default);

    internal sealed record Entry(string Id, string Name, string Title, string Severity, bool IsOn, string Bad, string Good, string Message, string Place, bool HasFix, CatalogueOption[] Options, string[][] Equivalents, string Differences)
    {
        public static Entry Of(ManifestMap rule) => new(
            Text(rule, "id"), Text(rule, "name"), Text(rule, "title"), Text(rule, "severity"), Text(rule, "enabled") == "true", Text(rule, "bad"), Text(rule, "good"), Text(rule, "message"), Text(rule, "path"), rule["fix"] is ManifestScalar { Kind: ManifestNodeKind.String },
            [.. ((ManifestList)rule["options"]!).Cast<ManifestMap>().Select(option => new CatalogueOption(Text(option, "key"), Text(option, "type"), Written(option["default"]!)))],
            [.. new[] { "kube-linter", "kube-score", "polaris" }.Select(peer => ((ManifestList)((ManifestMap)rule["equivalents"]!)[peer]!).Select(check => ((ManifestScalar)check).Text).ToArray())],
            Text(rule, "differences"));

        /// <summary>Whether the rule is meant to say the same as those of other tools that it stands for.</summary>
        public bool IsMeantToBeEqual => Differences.Length == 0;

        /// <summary>A value as one writes it in an <c>.editorconfig</c>.</summary>
        private static string Written(ManifestNode value) => value switch
        {
            ManifestScalar scalar => scalar.Text,
            ManifestList list => string.Join(", ", list.Select(Written)),
            ManifestMap map => string.Join(", ", map.Select(entry => $"{entry.Key}={Written(entry.Value)}")),
            _ => "",
        };

        private static string Text(ManifestMap map, string field) => ((ManifestScalar)map[field]!).Text;
    }
}
