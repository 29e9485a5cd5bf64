namespace Kubewright.Rendering;

/// <summary>Writes one tree as JSON.</summary>
internal readonly struct JsonEmitter
{
    private const int Step = 2;

    private readonly Utf8Buffer buffer;
    private readonly ManifestNode root;
    private readonly bool indented;

    public JsonEmitter(Utf8Buffer buffer, ManifestNode root, bool indented)
    {
        this.buffer = buffer;
        this.root = root;
        this.indented = indented;
    }

    /// <summary>Writes the tree.</summary>
    public void Write() => Write(root, 0);

    private void Write(ManifestNode node, int depth)
    {
        switch (node.Kind)
        {
            case ManifestNodeKind.Map:
                WriteMap((ManifestMap)node, depth);
                break;
            case ManifestNodeKind.List:
                WriteList((ManifestList)node, depth);
                break;
            case ManifestNodeKind.String:
                if (QuotedText.Write(buffer, ((ManifestScalar)node).Text, forYaml: false) >= 0)
                    throw RenderError.BrokenText(root, node);
                break;
            case ManifestNodeKind.Null or ManifestNodeKind.Boolean:
                buffer.WriteAscii(((ManifestScalar)node).Text);
                break;
            case ManifestNodeKind.Integer or ManifestNodeKind.Float:
                buffer.WriteAscii(NumberText.ForJson((ManifestScalar)node) ?? throw RenderError.NoNumber(root, node));
                break;
            default:
                throw RenderError.Unknown(root, node);
        }
    }

    private void WriteMap(ManifestMap map, int depth)
    {
        RefuseTooDeep(map, depth);
        buffer.Write('{');
        var isFirst = true;
        foreach (var entry in map)
        {
            if (!isFirst)
                buffer.Write(',');
            isFirst = false;
            BreakLine(depth + 1);
            if (QuotedText.Write(buffer, entry.Key, forYaml: false) >= 0)
                throw RenderError.BrokenKey(root, map, entry.Key);
            buffer.Write(':');
            if (indented)
                buffer.Write(' ');
            Write(entry.Value, depth + 1);
        }

        if (!isFirst)
            BreakLine(depth);
        buffer.Write('}');
    }

    private void WriteList(ManifestList list, int depth)
    {
        RefuseTooDeep(list, depth);
        buffer.Write('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                buffer.Write(',');
            BreakLine(depth + 1);
            Write(list[i], depth + 1);
        }

        if (list.Count > 0)
            BreakLine(depth);
        buffer.Write(']');
    }

    private void BreakLine(int depth)
    {
        if (indented)
            buffer.WriteLine(depth * Step);
    }

    private void RefuseTooDeep(ManifestNode node, int depth)
    {
        if (depth >= TextLimits.Depth)
            throw RenderError.TooDeep(root, node);
    }
}
