using System.Globalization;
using Kubewright.Rules;
using Kubewright.Schemas;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Xunit.Abstractions;

namespace Kubewright.Cli.Checking;

/// <summary>
/// A JSON Schema validator that knows nothing of Kubernetes, given the upstream definitions as they are, finds the same structural errors in
/// the recorded custom resources as ours, or the difference has one of a few reasons.
/// </summary>
public sealed class OracleTests(ITestOutputHelper log)
{
    /// <summary>Rules of ours that no JSON Schema knows.</summary>
    private static readonly string[] Beyond = ["KW1002", "KW1003", "KW1015", "KW1016", "KW1018"];

    [Fact]
    public async Task Another_validator_finds_the_same()
    {
        if (RecordedCase.ReadAll() is not { } cases || SharedData.Find("upstream", "crds") is null)
        {
            log.WriteLine("NOT RUN: the recorded verdicts or the definitions (../shared) are not beside this clone.");
            return;
        }

        var schemas = new Dictionary<(string, string), JsonSchema>();
        foreach (var resource in ServerChecks.Upstream())
            schemas[(resource.Kind.ApiVersion, resource.Kind.Kind)] = await JsonSchema.FromJsonAsync(Plain(resource.Schema).ToString());
        var checker = ServerChecks.Checker(withUpstream: true);
        var reasons = new SortedDictionary<string, int>();
        var unexplained = new List<string>();
        foreach (var recorded in cases)
        {
            var apiVersion = ((ManifestScalar)recorded.Manifest["apiVersion"]!).Text;
            if (!schemas.TryGetValue((apiVersion, recorded.Kind), out var schema))
                continue;
            var findings = checker.Check(recorded.Manifest).Where(finding => string.CompareOrdinal(finding.RuleId, "KW1002") >= 0 && string.CompareOrdinal(finding.RuleId, "KW1020") < 0).ToList();
            var ours = findings.Where(finding => !Beyond.Contains(finding.RuleId)).ToList();
            var theirs = schema.Validate(Token(recorded.Manifest)).ToList();
            if (ours.Count > 0 == theirs.Count > 0)
                continue;
            if (Reason(recorded.Manifest, findings, ours, theirs) is { } reason)
                reasons[reason] = reasons.TryGetValue(reason, out var count) ? count + 1 : 1;
            else
                unexplained.Add($"{recorded.Id}: ours {string.Join(" | ", ours)}; theirs {string.Join(" | ", theirs.Take(3).Select(error => $"{error.Path} {error.Kind}"))}");
        }

        foreach (var (reason, count) in reasons)
            log.WriteLine($"{count} differ: {reason}");
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} unexplained:\n{string.Join('\n', unexplained.Take(20))}");
    }

    private static string? Reason(ManifestMap manifest, List<Finding> findings, List<Finding> ours, List<ValidationError> theirs)
    {
        if (findings.Count > ours.Count && ours.Count == 0)
            return "the server decodes first, and stops at unknown fields";
        if (ours.Count > 0 && ours.All(finding => finding.Path.StartsWith("metadata", StringComparison.Ordinal)))
            return "metadata is decoded as a type, not by the definition";
        if (theirs.Count > 0 && theirs.All(error => error.Path?.StartsWith("#/status", StringComparison.Ordinal) == true))
            return "the status of what is created is dropped";
        if (ours.Count == 0 && HasNull(manifest))
            return "nulls are dropped before the validation";
        return null;
    }

    private static bool HasNull(ManifestNode node) => node switch
    {
        ManifestMap map => map.Any(entry => entry.Value.Kind == ManifestNodeKind.Null || HasNull(entry.Value)),
        ManifestList list => list.Any(HasNull),
        _ => false,
    };

    /// <summary>The schema in the words of JSON Schema alone.</summary>
    private static JObject Plain(SchemaNode schema)
    {
        var plain = new JObject();
        if (schema.IsIntOrString)
            plain["type"] = new JArray("integer", "string");
        else if (schema.Type is { } type)
            plain["type"] = schema.IsNullable ? new JArray(type, "null") : type;
        if (schema.Properties.Count > 0)
            plain["properties"] = new JObject(schema.Properties.Select(property => new JProperty(property.Name, Plain(property.Schema))));

        // What has a default is there when the server validates.
        if (schema.Required.Where(name => schema.Find(name)?.Schema.Default is null).ToArray() is { Length: > 0 } required)
            plain["required"] = new JArray(required);
        if (schema.Items is { } items)
            plain["items"] = Plain(items);
        if (schema.AdditionalProperties is { } values)
            plain["additionalProperties"] = Plain(values);
        if (schema.Enum.Count > 0)
            plain["enum"] = new JArray(schema.Enum.Select(Token));
        if (schema.Pattern is { } pattern)
            plain["pattern"] = pattern;
        if (schema.Format is "date-time")
            plain["format"] = schema.Format;
        if (schema.Type == "integer" && schema.Format == "int32")
            (plain["minimum"], plain["maximum"]) = (int.MinValue, int.MaxValue);
        Add("minimum", schema.Minimum is null ? null : Token(schema.Minimum));
        Add("maximum", schema.Maximum is null ? null : Token(schema.Maximum));
        Add("minLength", Number(schema.MinLength));
        Add("maxLength", Number(schema.MaxLength));
        Add("minItems", Number(schema.MinItems));
        Add("maxItems", Number(schema.MaxItems));
        Add("minProperties", Number(schema.MinProperties));
        Add("maxProperties", Number(schema.MaxProperties));
        return plain;

        void Add(string key, JToken? value)
        {
            if (value is not null)
                plain[key] = value;
        }
    }

    private static JValue? Number(long? number) => number is { } value ? new JValue(value) : null;

    private static JToken Token(ManifestNode node) => node switch
    {
        ManifestMap map => new JObject(map.Select(entry => new JProperty(entry.Key, Token(entry.Value)))),
        ManifestList list => new JArray(list.Select(Token)),
        ManifestScalar { Kind: ManifestNodeKind.String } scalar => new JValue(scalar.Text),
        ManifestScalar { Kind: ManifestNodeKind.Boolean } scalar => new JValue(scalar.Text == "true"),
        ManifestScalar { Kind: ManifestNodeKind.Integer } scalar when long.TryParse(scalar.Text, out var number) => new JValue(number),
        ManifestScalar { Kind: ManifestNodeKind.Integer or ManifestNodeKind.Float } scalar => new JValue(double.Parse(scalar.Text, CultureInfo.InvariantCulture)),
        _ => JValue.CreateNull(),
    };
}
