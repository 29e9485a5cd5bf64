using Kubewright.Rules.Structure.Expressions;
using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

public sealed class CelTests
{
    [Theory]
    [InlineData("self.a == 1", "true")]
    [InlineData("self.a != 1 || self.b.c == 'x'", "true")]
    [InlineData("self.missing == 1", "failure")]
    [InlineData("self.missing == 1 || true", "true")]
    [InlineData("self.missing == 1 && false", "false")]
    [InlineData("self.missing == 1 && true", "failure")]
    [InlineData("has(self.b.c) && !has(self.b.d)", "true")]
    [InlineData("has(self.a) ? self.a >= 2 : true", "false")]
    [InlineData("self.list.all(x, x.k in ['p', \"q\"])", "true")]
    [InlineData("self.list.exists(x, x.k == 'q' && has(x.m))", "false")]
    [InlineData("self.list.exists(x, x.m == 'q')", "failure")]
    [InlineData("[has(self.a), has(self.z)].filter(x, x).size() <= 1", "true")]
    [InlineData("size(self.list) == 2 && size(self.text) == 3", "true")]
    [InlineData("self.text.matches('^[a-z]+$') && self.text.startsWith('a') && self.text.endsWith('c') && self.text.contains('b')", "true")]
    [InlineData("'b' in self", "true")]
    [InlineData("self.b == {'c': 'x'}", null)]
    [InlineData("self == oldSelf", null)]
    [InlineData("quantity(self.a).isInteger()", null)]
    [InlineData("self.a + 1 == 2", null)]
    [InlineData("self.text < 1", "unknown")]
    [InlineData("-1 < self.a && self.a < 1.5", "true")]
    public void Evaluates(string text, string? expected)
    {
        var self = YamlReader.Read("{a: 1, b: {c: x}, text: abc, list: [{k: p}, {k: q}]}");
        var result = CelParser.TryParse(text, out _)?.Invoke(new CelScope("self", self));
        Assert.Equal(expected, result switch
        {
            null => null,
            ManifestScalar scalar => scalar.Text,
            _ => ReferenceEquals(result, CelValues.Failure) ? "failure" : "unknown",
        });
    }

    [Theory]
    [InlineData("a: 1, b: 2", "KW1018 spec.w.b")]
    [InlineData("a: 2, b: 1")]
    [InlineData("a: 2", "KW1018 spec.w.b")]
    [InlineData("a: x", "KW1004 spec.w.a")]
    public void Definitions_have_rules_of_their_own(string values, params string[] expected) => Assert.Equal(expected, Checked.Custom(
        """
        {type: object, properties: {w: {type: object, properties: {a: {type: integer}, b: {type: integer}},
          x-kubernetes-validations: [{rule: self.b < self.a, message: b is less than a, fieldPath: .b}, {rule: self == oldSelf}]}}}
        """.ReplaceLineEndings(" "),
        $"{{w: {{{values}}}}}"));

    [Fact]
    public void Every_rule_for_new_objects_of_the_bundled_kinds_is_understood()
    {
        (string, string)[] kinds = [("trainer.kubeflow.org/v1alpha1", "TrainJob"), ("trainer.kubeflow.org/v1alpha1", "TrainingRuntime"), ("jobset.x-k8s.io/v1alpha2", "JobSet"),
            ("kueue.x-k8s.io/v1beta2", "ClusterQueue"), ("kueue.x-k8s.io/v1beta2", "ResourceFlavor"), ("kubeflow.org/v1", "PyTorchJob")];
        var (seen, rules) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (apiVersion, kind) in kinds)
            Visit(SchemaCatalog.BuiltIn.FindKind(apiVersion, kind)!.Schema);
        Assert.True(rules.Count > 15, $"only {rules.Count} rules");
        Assert.All(rules.Where(rule => !rule.Contains("oldSelf")), rule => Assert.True(CelParser.TryParse(rule, out _) is not null, rule));

        void Visit(SchemaNode schema)
        {
            foreach (var rule in schema.Validations as ManifestList ?? [])
                rules.Add(((ManifestScalar)((ManifestMap)rule)["rule"]!).Text);
            if (schema.Reference is { } reference && seen.Add(reference.Name))
                Visit(SchemaCatalog.BuiltIn.Find(reference.Name)!.Schema);
            foreach (var (_, child) in schema.Children())
                Visit(child);
        }
    }
}
