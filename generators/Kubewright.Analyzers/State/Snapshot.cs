using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.State;

/// <summary>The content of every list, map and variable at one time.</summary>
internal sealed class Snapshot
{
    public Dictionary<ManifestMap, ManifestMap> Maps { get; } = [];

    public Dictionary<ManifestList, ManifestList> Lists { get; } = [];

    public Dictionary<Frame, Dictionary<ISymbol, Value>> Frames { get; } = [];

    public Dictionary<ISymbol, Value> Fields { get; set; } = [];

    public bool Has(ManifestNode node) => node switch
    {
        ManifestMap map => Maps.ContainsKey(map),
        ManifestList list => Lists.ContainsKey(list),
        _ => false,
    };

    /// <summary>Keeps the content of a node and of all that is in it.</summary>
    public void Add(ManifestNode node)
    {
        switch (node)
        {
            case ManifestMap map when !Maps.ContainsKey(map):
                Maps.Add(map, map.ShallowClone());
                foreach (var (_, value) in map)
                    Add(value);
                break;
            case ManifestList list when !Lists.ContainsKey(list):
                Lists.Add(list, list.ShallowClone());
                foreach (var item in list)
                    Add(item);
                break;
        }
    }
}
