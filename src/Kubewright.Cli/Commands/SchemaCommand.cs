using System.CommandLine;

namespace Kubewright.Cli.Commands;

/// <summary><c>kubewright schema</c>.</summary>
internal static class SchemaCommand
{
    internal static Command Create() => new("schema", "Works with the schemas that builders are generated from.") { SchemaImportCommand.Create() };
}
