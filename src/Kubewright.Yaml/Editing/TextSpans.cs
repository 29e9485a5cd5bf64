using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubewright.Editing;

/// <summary>Where all nodes of a YAML text stand.</summary>
internal sealed class TextSpans
{
    private readonly Dictionary<(int Line, int Column, ManifestNodeKind Kind), TextSpan> spans = [];
    private readonly string text;
    private readonly Parser parser;

    private TextSpans(string text)
    {
        this.text = text;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Finds the nodes of a text.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static TextSpans Read(string text)
    {
        var read = new TextSpans(text);
        read.parser.Consume<StreamStart>();
        while (!read.parser.Accept<StreamEnd>(out _))
        {
            read.parser.Consume<DocumentStart>();
            read.Node();
            read.parser.Consume<DocumentEnd>();
        }

        return read;
    }

    /// <summary>The span of a node that was read from the same text, or <see langword="null"/>.</summary>
    public TextSpan? Of(ManifestNode node)
    {
        var kind = node.Kind is ManifestNodeKind.List or ManifestNodeKind.Map ? node.Kind : ManifestNodeKind.String;
        return node.Origin is { } origin && spans.TryGetValue((origin.Line, origin.Column, kind), out var span) ? span : null;
    }

    private TextSpan Node()
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return Make(alias, ManifestNodeKind.Null, isFlow: true, alias.End);
        if (parser.TryConsume<Scalar>(out var scalar))
            return Make(scalar, ManifestNodeKind.String, isFlow: true, scalar.End);

        TextSpan span;
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            span = Make(list, ManifestNodeKind.List, list.Style == SequenceStyle.Flow, list.End);
            while (!parser.Accept<SequenceEnd>(out _))
                span.Values.Add(Node());
            Close(span, parser.Consume<SequenceEnd>());
            return span;
        }

        var map = parser.Consume<MappingStart>();
        span = Make(map, ManifestNodeKind.Map, map.Style == MappingStyle.Flow, map.End);
        while (!parser.Accept<MappingEnd>(out _))
        {
            span.Keys.Add(Node());
            span.Values.Add(Node());
        }

        Close(span, parser.Consume<MappingEnd>());
        return span;
    }

    private TextSpan Make(ParsingEvent at, ManifestNodeKind kind, bool isFlow, Mark end)
    {
        var span = new TextSpan(kind, (int)at.Start.Line, (int)at.Start.Column, (int)at.Start.Index, isFlow) { End = Trimmed((int)end.Index) };
        spans[(span.Line, span.Column, kind)] = span;
        return span;
    }

    /// <summary>The parser ends a block where the next thing begins, and some flow collections before their bracket; here they end with what is theirs.</summary>
    private void Close(TextSpan span, ParsingEvent end)
    {
        if (span.IsFlow)
            span.End = text.IndexOf(span.Kind == ManifestNodeKind.Map ? '}' : ']', (int)end.Start.Index) + 1;
        else
            span.End = span.Values.Count == 0 ? Trimmed((int)end.End.Index) : span.Values[span.Values.Count - 1].End;
    }

    private int Trimmed(int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        return end;
    }
}
