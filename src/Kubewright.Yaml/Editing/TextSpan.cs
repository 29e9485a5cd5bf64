namespace Kubewright.Editing;

/// <summary>Where a node stands in a YAML text.</summary>
internal sealed class TextSpan(ManifestNodeKind kind, int line, int column, int start, bool isFlow)
{
    /// <summary>List, Map or String; all scalars are strings here.</summary>
    public ManifestNodeKind Kind { get; } = kind;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>The index of its first character: of the first key, or the first dash, of a block.</summary>
    public int Start { get; } = start;

    /// <summary>The index behind its last character, without the white space and the comments that follow.</summary>
    public int End { get; set; }

    /// <summary>Whether it is written in brackets or braces.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>The keys of a map.</summary>
    public List<TextSpan> Keys { get; } = [];

    /// <summary>The values of a map, or the items of a list.</summary>
    public List<TextSpan> Values { get; } = [];
}
