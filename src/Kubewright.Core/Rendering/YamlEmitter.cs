namespace Kubewright.Rendering;

/// <summary>Writes one tree as one YAML document.</summary>
internal readonly struct YamlEmitter
{
    private const int Step = 2;

    /// <summary>YAML readers give up on a key that is written before its colon at 1024 characters.</summary>
    private const int MaxSimpleKey = 1000;

    private readonly Utf8Buffer buffer;
    private readonly ManifestNode root;

    private YamlEmitter(Utf8Buffer buffer, ManifestNode root)
    {
        this.buffer = buffer;
        this.root = root;
    }

    /// <summary>Writes the tree, with one line break at the end.</summary>
    public static void Write(Utf8Buffer buffer, ManifestNode root)
    {
        var emitter = new YamlEmitter(buffer, root);
        switch (root)
        {
            case ManifestMap { Count: > 0 } map:
                emitter.WriteMap(map, 0, 0);
                break;
            case ManifestList { Count: > 0 } list:
                emitter.WriteList(list, 0, 0);
                break;
            default:
                // At the root readers disagree on what the indentation indicator of a block counts from.
                emitter.WriteLeaf(root, indentation: -1);
                break;
        }

        buffer.Write('\n');
    }

    /// <summary>Writes the entries; the caller has written the indentation of the first one.</summary>
    private void WriteMap(ManifestMap map, int indentation, int depth)
    {
        RefuseTooDeep(map, depth);
        var isFirst = true;
        foreach (var entry in map)
        {
            if (!isFirst)
                buffer.WriteLine(indentation);
            isFirst = false;
            WriteKey(map, entry.Key, indentation);
            switch (entry.Value)
            {
                case ManifestMap { Count: > 0 } inner:
                    buffer.WriteLine(indentation + Step);
                    WriteMap(inner, indentation + Step, depth + 1);
                    break;
                case ManifestList { Count: > 0 } inner:
                    buffer.WriteLine(indentation + Step);
                    WriteList(inner, indentation + Step, depth + 1);
                    break;
                default:
                    buffer.Write(' ');
                    WriteLeaf(entry.Value, indentation + Step);
                    break;
            }
        }
    }

    /// <summary>Writes the items; the caller has written the indentation of the first one.</summary>
    private void WriteList(ManifestList list, int indentation, int depth)
    {
        RefuseTooDeep(list, depth);
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                buffer.WriteLine(indentation);
            buffer.WriteAscii("- ");
            switch (list[i])
            {
                case ManifestMap { Count: > 0 } inner:
                    WriteMap(inner, indentation + Step, depth + 1);
                    break;
                case ManifestList { Count: > 0 } inner:
                    WriteList(inner, indentation + Step, depth + 1);
                    break;
                default:
                    WriteLeaf(list[i], indentation + Step);
                    break;
            }
        }
    }

    private void WriteKey(ManifestMap map, string key, int indentation)
    {
        var start = buffer.Length;
        WriteKeyText(map, key);
        if (buffer.Length - start > MaxSimpleKey)
        {
            buffer.Length = start;
            buffer.WriteAscii("? ");
            WriteKeyText(map, key);
            buffer.WriteLine(indentation);
        }

        buffer.Write(':');
    }

    private void WriteKeyText(ManifestMap map, string key)
    {
        if (!PlainText.TryWrite(buffer, key, isKey: true) && QuotedText.Write(buffer, key, forYaml: true) >= 0)
            throw RenderError.BrokenKey(root, map, key);
    }

    private void WriteLeaf(ManifestNode node, int indentation)
    {
        switch (node.Kind)
        {
            case ManifestNodeKind.String:
                WriteString((ManifestScalar)node, indentation);
                break;
            case ManifestNodeKind.Null or ManifestNodeKind.Boolean:
                buffer.WriteAscii(((ManifestScalar)node).Text);
                break;
            case ManifestNodeKind.Integer or ManifestNodeKind.Float:
                buffer.WriteAscii(NumberText.ForYaml((ManifestScalar)node) ?? throw RenderError.NoNumber(root, node));
                break;
            case ManifestNodeKind.Map:
                buffer.WriteAscii("{}");
                break;
            case ManifestNodeKind.List:
                buffer.WriteAscii("[]");
                break;
            default:
                throw RenderError.Unknown(root, node);
        }
    }

    private void WriteString(ManifestScalar scalar, int indentation)
    {
        var text = scalar.Text;
        if (PlainText.TryWrite(buffer, text, isKey: false))
            return;
        var broken = BlockText.CanWrite(text, out var needsIndicator) && indentation >= 0
            ? BlockText.Write(buffer, text, indentation, needsIndicator)
            : QuotedText.Write(buffer, text, forYaml: true);
        if (broken >= 0)
            throw RenderError.BrokenText(root, scalar);
    }

    private void RefuseTooDeep(ManifestNode node, int depth)
    {
        if (depth >= TextLimits.Depth)
            throw RenderError.TooDeep(root, node);
    }
}
