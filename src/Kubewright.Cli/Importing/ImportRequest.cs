namespace Kubewright.Cli.Importing;

/// <summary>One document to make.</summary>
/// <param name="Title">The product.</param>
/// <param name="Version">The version the result is for.</param>
/// <param name="SourceVersion">The version of the sources.</param>
/// <param name="Sources">Files and folders.</param>
/// <param name="ReferTo">Imported documents whose types the sources may repeat inline, most preferred first.</param>
/// <param name="Output">The file to write.</param>
internal sealed record ImportRequest(string Title, string Version, string SourceVersion, IReadOnlyList<string> Sources, IReadOnlyList<string> ReferTo, string Output);
