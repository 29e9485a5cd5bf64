namespace Kubewright.Cli.Checking;

/// <summary>Something that could not be read: where, and why.</summary>
/// <param name="File">The file or folder.</param>
/// <param name="Line">The line, from 1; 0 where it is about the file as a whole.</param>
/// <param name="Column">The column, from 1; 0 where there is none.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ReadProblem(string File, int Line, int Column, string Message)
{
    public static ReadProblem Of(string file, string message) => new(file, 0, 0, message);

    public static ReadProblem Of(string file, ManifestFormatException problem) =>
        new(file, problem.Origin?.Line ?? 0, problem.Origin?.Column ?? 0, problem.Message);

    /// <summary>What went wrong with a file, without the path that the platform puts into its messages.</summary>
    public static ReadProblem Of(string file, Exception problem) => Of(file, problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file or folder.",
        UnauthorizedAccessException => "There is no permission to read it.",
        IOException => problem.Message,
        _ => $"Kubewright failed here, which is a mistake of its own; please report it: {problem.GetType().Name}: {problem.Message}",
    });

    /// <summary>The place and the message, as compilers print them: one line.</summary>
    public override string ToString() => OneLine.Of(Line == 0 ? $"{File}: error: {Message}" : $"{File}({Line},{Column}): error: {Message}");
}
