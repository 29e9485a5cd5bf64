namespace Kubewright.Cli.Importing;

internal sealed class ImportReport
{
    internal void Print(TextWriter writer)
    {
    }
}
