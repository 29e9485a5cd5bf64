using System.Text;

namespace Kubewright.Cli.Commands;

/// <summary>Where a command reads and writes: the terminal, a pipe, or what a test gives it.</summary>
internal sealed class CommandConsole
{
    private readonly Stream output;
    private readonly TextWriter error;
    private readonly Lock gate = new();
    private MemoryStream? held;
    private TextWriter? heldError;
    

    /// <summary>Makes a console.</summary>
    /// <param name="openInput">Opens standard input.</param>
    /// <param name="output">Standard output, for UTF-8.</param>
    /// <param name="error">Standard error.</param>
    public CommandConsole(Func<Stream> openInput, Stream output, TextWriter error)
    {
        OpenInput = openInput;
        this.output = output;
        this.error = error;
    }

    /// <summary>The console of this process.</summary>
    public static CommandConsole Create() => new(
        Console.OpenStandardInput,
        new BufferedStream(Console.OpenStandardOutput(), 64 * 1024),
        new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true })
    {
        IsOutputTerminal = !Console.IsOutputRedirected,
        ShowsProgress = !Console.IsErrorRedirected,
        AllowsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error => error;

    /// <summary>Whether standard output is a terminal.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether standard error is a terminal, where progress is shown.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether colours are welcome where there is a terminal (<see href="https://no-color.org"/>).</summary>
    public bool AllowsColours { get; init; } = true;

    /// <summary>Whether standard output takes colours.</summary>
    public bool HasColours => IsOutputTerminal && AllowsColours;

    /// <summary>Writes UTF-8 to standard output.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        lock (gate)
            (held ?? output).Write(utf8);
    }

    /// <summary>Writes a line to standard error.</summary>
    public void WriteError(string line)
    {
        lock (gate)
            (heldError ?? error).WriteLine(line);
    }

    /// <summary>Writes out what is buffered.</summary>
    public void Flush() => output.Flush();

    /// <summary>Keeps what would go to a terminal until <see cref="Release"/>: something else is drawn there.</summary>
    public void HoldBack()
    {
        lock (gate)
        {
            output.Flush();
            heldError = new StringWriter();
            if (IsOutputTerminal)
                held = new MemoryStream();
        }
    }

    /// <summary>Writes what was kept.</summary>
    public void Release()
    {
        lock (gate)
        {
            error.Write(heldError?.ToString());
            held?.WriteTo(output);
            held = null;
            heldError = null;
        }
    }
}
