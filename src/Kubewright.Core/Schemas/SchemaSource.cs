namespace Kubewright.Schemas;

/// <summary>An upstream document that a schema document was distilled from.</summary>
/// <param name="Name">Its file name, or its path below the folder that was imported, with forward slashes.</param>
/// <param name="Version">The version of the product that published it.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record SchemaSource(string Name, string Version, string Sha256);
