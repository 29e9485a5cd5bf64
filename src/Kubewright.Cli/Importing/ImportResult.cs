namespace Kubewright.Cli.Importing;

/// <summary>A document that was made, not written yet.</summary>
/// <param name="Output">The file to write.</param>
/// <param name="Text">Its text.</param>
/// <param name="Kinds">How many kinds it has.</param>
/// <param name="Types">How many other types it has.</param>
/// <param name="Report">What was recognised.</param>
internal sealed record ImportResult(string Output, string Text, int Kinds, int Types, ImportReport Report);
