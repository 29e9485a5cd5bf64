using System.Text;
using System.Text.Json;
using Kubewright.Readers;

namespace Kubewright;

/// <summary>What YAML means is what <c>kubectl</c> makes of it: each case is read by both.</summary>
public sealed class YamlKubectlAgreementTests
{
    private static readonly string[] PlainScalars =
    [
        "y", "Y", "n", "N", "yes", "Yes", "YES", "yES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "true", "True", "TRUE", "tRue", "false", "False", "FALSE", "~", "null", "Null", "NULL", "nULL",
        "017", "0o17", "0O17", "0b101", "0B101", "-0b101", "+0b101", "0b_1", "1_000", "_1", "1_", "1__0", "0_1", "0_x1", "0b1_1", "0x1F", "0X1F", "-0x1F", "+0x1f", "0x1_F", "+_1", "-_1", "1_e3",
        "1e3", "1E3", "1e+3", "1.e3", ".5", "-.5", "+.5", "5.", "+1", "-1", "--1", "inf", "nan", "NaN", "Infinity", ".iNF", "2001-01-01", "2001-01-01T00:00:00Z", "2001-12-14 21:59:43.10 -5", "12:30", "190:20:30", "190:20:30.15",
        "=", "<<", "1,000", "1.5", "1_000.5", "08", "09", "0129", "-017", "-0o17", "+0o17", "00", "-0", "+0", "0", "0.0", "99999999999999999999", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
        "1e400", "-1e400", "1e-400", "0x", "0b", "0o", "0o8", "0b2", "0xFFFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFFFF", "-0xFFFFFFFFFFFFFFFF", "+18446744073709551615", ".", "..", "+", "-.", ".e1", "1e", "1e+", "0x1p3", "0x1.8p1", "1.5_0", "_1.5", "._5", ".5_0", ".5e1", "12e03", "+12.5", "1e21", "1e6", "1.0", "0.1", "0.00000001", "1.7976931348623157e308",
        "10.0.0.1", "1.2.3", "500m", "1Gi", "a:b", "-x", "?x", "\"1\"", "'yes'", "\"\"", "''", "! 5", "!!str 5", "!!str", "!!str null", "!!int \"5\"", "!!int 0x1F", "!!float 5", "!!float \"1.5\"", "!!bool \"yes\"", "!!bool no", "!!null \"\"", "!!null null", "!!binary aGVsbG8=", "!!timestamp 2001-01-01", "!foo bar", "!foo 5", "!!foo 5", "!foo {x: 1}", "!!map {x: 1}", "!!seq [1]", "!!set {x, b}", "!!omap [x: 1]",
    ];

    public static TheoryData<string> Accepted => new(
        "spec: {b: &b {x: 1, z: 2}, s: {<<: *b, x: 9}}", "spec: {b: &b {x: 1, z: 2}, s: {x: 9, <<: *b}}", "spec: {b: &b {x: 1}, c: &c {x: 5, z: 3}, s: {<<: [*b, *c]}}", "spec: {b: &b {x: 1}, c: &c {x: 2}, s: {<<: *b, <<: *c}}",
        "spec: {a: &a {p: 1, q: 1}, b: &b {<<: *a, q: 2}, s: {<<: *b, r: 3}}", "spec: {b: &b {x: 1}, s: {\"<<\": *b}}", "spec: {b: &b {x: 1}, s: {!!merge <<: *b}}", "spec: {<<: {a: 1}, c: 2}", "spec:\n  a: &a 1\n  b: &a 2\n  c: *a\n", "spec:\n  a: &a foo\n  *a : b\n",
        "spec: {a: 1, a: 2}", "spec: {a: {x: 1}, a: {z: 2}}", "spec: {1: a, true: b, 1.5: c, yes: d}", "spec: {1e3: a, 0x1F: b, 017: c, 2001-01-01: d, .inf: e, 99999999999999999999: f}", "spec: {0.00000001: a, 1e21: b, .nan: c, 1.0: d, 123456789.125: e, 1.7976931348623157: f, -0.5: g, 100000.5: h, 1234567.5: i, 1e6: j, 12345678: k, 08: l, 1e20: m, 0.0001: n, 0.00001: o, -1e7: p, 16777217.0: q}",
        "spec:\n  a: b\n    c\n\n    d\n", "spec: {a:1, \"b\":2}", "spec:\n  a:\tb\t# c\n", "spec:\n  a: |2\n      x\n     y\n", "spec:\n  a: |+\n    x\n\n\n  b: |-\n    x\n\n", "spec:\n  a: |\n\n    x\n", "spec:\n  a: >\n    x\n    y\n\n    z\n", "spec:\r\n  a: |\r\n    x\r\n    y\r\n", "spec:\n- a\n- b:\n  c: d\n",
        "spec: \"\\a\\b\\e\\f\\v\\r\\t\\_\\N\\L\\P\\x41\\u00e9\\U0001F600\"", "spec: \"a\\\n  b\"", "spec: 'it''s'", "spec: a[b]{c}", "spec: x\u00a0", "spec: {? a : b}", "spec: [a, b: c]", "spec: |\n  a\n b: c\n".Replace("\n b: c", string.Empty, StringComparison.Ordinal));

    public static TheoryData<string> Refused => new(
        "spec: {<<: abc}", "spec: {<<: null}", "spec: {<<: [a]}", "spec: {null: c}", "spec: {~: c}", "spec: {[a]: b}", "spec: {{a: 1}: b}", "spec:\n  ? - a\n  : b\n", "spec: {18446744073709551615: c}",
        "spec: !!int abc", "spec: !!int 1.5", "spec: !!float abc", "spec: !!bool abc", "spec: !!bool 1", "spec: !!null abc", "spec: !!binary \"%%%\"", "spec: !!timestamp abc", "spec: *nope", "spec: &s {a: *s}", "spec:\n\ta: b\n", "spec: @a", "spec: `a", "spec: %a", "spec: ,a", "spec: ]a", "spec: a:\n", "spec: \"x\u0080y\"", "spec: \"x\u007fy\"", "spec: \"x\ufffey\"", "spec: \"\\uD83D\\uDE00\"", "spec: \"\ud83d\ude00 \\\\ \\uD83D\"", "spec: x\u0085y", "spec: x\u2028y", "spec: [a", "spec: \"a", "spec: a: b");

    [Fact]
    public void Plain_scalars_mean_what_they_mean_to_kubectl()
    {
        var yaml = "spec:\n" + string.Concat(PlainScalars.Select((scalar, i) => $"  k{i}: {scalar}\n"));

        var kubectl = Kubectl.TryReadSpec(yaml);
        Assert.NotNull(kubectl);
        var ours = Json.Of(((ManifestMap)YamlReader.Read(yaml))["spec"]!);
        for (var i = 0; i < PlainScalars.Length; i++)
            Json.AssertEqual(kubectl.Value.GetProperty($"k{i}"), ours.GetProperty($"k{i}"), $"YamlReader of {PlainScalars[i]}");
    }

    [Fact]
    public void Plain_scalars_mean_the_same_to_kubectl_after_they_are_written()
    {
        var read = (ManifestMap)YamlReader.Read("spec:\n" + string.Concat(PlainScalars.Select((scalar, i) => $"  k{i}: {scalar}\n")));

        RoundTrip.AssertKubectlAgrees([read["spec"]!]);
        RoundTrip.AssertReadersOfThisProcessAgree(read);
        RoundTrip.AssertPyYamlAgrees([read]);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_document_means_what_it_means_to_kubectl(string yaml)
    {
        var kubectl = Kubectl.TryReadSpec(yaml);
        Assert.NotNull(kubectl);
        Json.AssertEqual(kubectl.Value, Json.Of(((ManifestMap)YamlReader.Read(yaml))["spec"]!), "YamlReader");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_kubectl_refuses_is_refused(string yaml)
    {
        Assert.Null(Kubectl.TryReadSpec(yaml));
        Assert.Throws<ManifestFormatException>(() => YamlReader.Read(yaml));
    }
}
