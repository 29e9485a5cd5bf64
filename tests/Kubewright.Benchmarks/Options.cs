namespace Kubewright.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="IsQuick">Few iterations: a few minutes, at the price of some accuracy.</param>
/// <param name="Document">Where to write the document, if anywhere.</param>
internal sealed record Options(bool IsQuick, string? Document)
{
    public const string Help = """
        Usage: dotnet run -c Release --project tests/Kubewright.Benchmarks -- [--quick] [--write FILE]

          --quick       Few iterations: a few minutes once the programs are published
          --write FILE  Write the tables to a Markdown document

        """;

    public static Options? TryParse(ReadOnlySpan<string> args)
    {
        var options = new Options(false, null);
        while (!args.IsEmpty)
        {
            switch (args)
            {
                case ["--quick", .. var rest]:
                    options = options with { IsQuick = true };
                    args = rest;
                    break;
                case ["--write", var file, .. var rest]:
                    options = options with { Document = Path.GetFullPath(file) };
                    args = rest;
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
