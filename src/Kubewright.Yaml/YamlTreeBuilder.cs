using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubewright;

/// <summary>Makes trees out of the events of the YAML parser.</summary>
internal sealed class YamlTreeBuilder
{
    private readonly string? file;
    private readonly string text;
    private readonly Parser parser;
    private readonly Dictionary<AnchorName, Anchored> anchors = [];
    private int depth;
    private int nodes;
    private long aliasNodes;

    public YamlTreeBuilder(string text, string? file)
    {
        this.file = file;
        this.text = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        YamlText.Check(this.text, file);
        parser = new Parser(new Scanner(new StringReader(this.text), skipComments: true));
    }

    public IReadOnlyList<ManifestNode> ReadDocuments()
    {
        var documents = new List<ManifestNode>();
        try
        {
            parser.Consume<StreamStart>();
            while (!parser.Accept<StreamEnd>(out _))
            {
                parser.Consume<DocumentStart>();
                anchors.Clear();
                var root = ReadNode();
                parser.Consume<DocumentEnd>();
                if (root.Kind != ManifestNodeKind.Null)
                    documents.Add(root);
            }
        }
        catch (YamlException exception)
        {
            throw YamlText.Explain(exception, text, file);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser does not name the error in some broken flow collections and tags.
            var at = parser.Current?.End ?? Mark.Empty;
            throw YamlText.Explain(new YamlException(at, at, "a list, a map or a tag here is broken", exception), text, file);
        }

        return documents;
    }

    private ManifestNode ReadNode()
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return Expand(alias);

        var start = parser.Consume<NodeEvent>();
        var before = nodes++;
        if (!start.Anchor.IsEmpty)
            anchors[start.Anchor] = default;

        if (++depth > TextLimits.Depth)
            throw new ManifestFormatException($"More than {TextLimits.Depth} lists and maps are inside each other.", OriginOf(start));
        ManifestNode node = start switch
        {
            Scalar scalar => ReadScalar(scalar, OriginOf(scalar)),
            SequenceStart => ReadList(OriginOf(start)),
            _ => ReadMap(OriginOf(start)),
        };
        depth--;

        if (!start.Anchor.IsEmpty)
            anchors[start.Anchor] = new Anchored(node, nodes - before);
        return node;
    }

    private ManifestScalar ReadScalar(Scalar scalar, Origin origin)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted)
            YamlText.CheckEscapes(text, scalar, origin);
        else if (scalar.Style == ScalarStyle.Plain)
            YamlText.CheckPlain(scalar, origin);
        return YamlScalarResolver.Resolve(scalar, origin);
    }

    private ManifestList ReadList(Origin origin)
    {
        var list = new ManifestList(origin);
        while (!parser.TryConsume<SequenceEnd>(out _))
            list.Add(ReadNode());
        return list;
    }

    private ManifestMap ReadMap(Origin origin)
    {
        var map = new ManifestMap(origin);

        // Keys of this map's own, known only where something was merged into it: they replace merged ones without being duplicates.
        HashSet<string>? merged = null;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.Accept<Scalar>(out var scalar) && YamlScalarResolver.IsMergeKey(scalar!))
            {
                parser.Consume<Scalar>();
                Merge(map, merged ??= [], OriginOf(scalar!));
                continue;
            }

            var keyOrigin = OriginOf(parser.Current!);
            if (ReadNode() is not ManifestScalar keyNode)
                throw new ManifestFormatException("A list or a map cannot be a key: JSON, which the API server speaks, has only text as keys.", keyOrigin);
            var key = YamlKey.ToText(keyNode);
            var value = ReadNode();
            if (merged is not null && merged.Remove(key))
                map.Set(key, value, keyOrigin);
            else
                map.AddRead(key, value, keyOrigin);
        }

        return map;
    }

    /// <summary>
    /// Merges the value of a <c>&lt;&lt;</c> key. Like <c>kubectl</c>, and unlike the specification of the merge key, it replaces keys that the
    /// map had before; those count as duplicates, so that a check can report them.
    /// </summary>
    private void Merge(ManifestMap map, HashSet<string> merged, Origin origin)
    {
        var value = ReadNode();
        var sources = value is ManifestList list ? list.Reverse() : [value];
        foreach (var source in sources)
        {
            if (source is not ManifestMap from)
                throw new ManifestFormatException("A merge key (<<) takes a map, an alias of a map, or a list of these.", source.Origin ?? origin);
            foreach (var entry in from)
            {
                if (map.ContainsKey(entry.Key) && !merged.Contains(entry.Key))
                    map.AddRead(entry.Key, entry.Value, entry.KeyOrigin);
                else
                    map.Set(entry.Key, entry.Value, entry.KeyOrigin);
                merged.Add(entry.Key);
            }
        }
    }

    private ManifestNode Expand(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var anchored))
            throw new ManifestFormatException($"The alias *{alias.Value} has no anchor &{alias.Value} before it in this document.", OriginOf(alias));
        if (anchored.Node is null)
            throw new ManifestFormatException($"The value of the anchor &{alias.Value} contains itself.", OriginOf(alias));

        nodes += anchored.Size;
        aliasNodes += anchored.Size;
        if (aliasNodes > TextLimits.AliasNodes)
            throw new ManifestFormatException($"The aliases of this text make more than {TextLimits.AliasNodes} nodes. Write out what they stand for, or use fewer of them.", OriginOf(alias));
        return anchored.Node.DeepClone();
    }

    private Origin OriginOf(ParsingEvent at)
    {
        var isOnOneLine = at is Scalar && at.End.Line == at.Start.Line;
        return new Origin(file, (int)at.Start.Line, (int)at.Start.Column, isOnOneLine ? (int)(at.End.Column - at.Start.Column) : 0);
    }

    private readonly struct Anchored(ManifestNode node, int size)
    {
        /// <summary>The node, or <see langword="null"/> while it is being read.</summary>
        public ManifestNode? Node { get; } = node;

        public int Size { get; } = size;
    }
}
