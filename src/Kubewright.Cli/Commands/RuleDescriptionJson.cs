using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubewright.Cli.Commands;

/// <summary>How <see cref="RuleDescription"/> is written as JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RuleDescription[]))]
internal sealed partial class RuleDescriptionJson : JsonSerializerContext
{
    /// <summary>For people, too: quotes and angle brackets stay as they are.</summary>
    public static RuleDescriptionJson Readable { get; } = new(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
}
