namespace Kubewright;

/// <summary>Where a node was written: a place in a YAML, JSON or C# file.</summary>
/// <remarks>A reader that has a cheaper way to say where something is derives its own, and computes line and column when they are asked for.</remarks>
public class Origin
{
    /// <summary>Makes an origin.</summary>
    /// <param name="file">The file's path, or <see langword="null"/> for text that has none.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1, in UTF-16 code units.</param>
    /// <param name="length">The length of the text, in UTF-16 code units; 0 where it is not known.</param>
    public Origin(string? file, int line, int column, int length = 0)
    {
        File = file;
        Line = line;
        Column = column;
        Length = length;
    }

    /// <summary>The file's path, or <see langword="null"/> for text that has none.</summary>
    public string? File { get; }

    /// <summary>The line, from 1.</summary>
    public virtual int Line { get; }

    /// <summary>The column, from 1, in UTF-16 code units.</summary>
    public virtual int Column { get; }

    /// <summary>The length of the text, in UTF-16 code units; 0 where it is not known.</summary>
    public int Length { get; }

    /// <summary><c>file(line,column)</c>, the form that editors and MSBuild make a link of.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
