namespace Kubewright.Rules.Policies;

/// <summary>Secrets elsewhere than in the environment.</summary>
public sealed class SecretPlaceTests
{
    [Theory]
    [InlineData("PASSWORD: x1y2", "data[PASSWORD]")]
    [InlineData("app.conf: 'url=postgres://me:pw@db/x'", "data[app.conf]")]
    [InlineData("PASSWORD: \"x1y2\\n\"", "data[PASSWORD]")]
    [InlineData("tls.key: '-----BEGIN PRIVATE KEY-----'", "data[tls.key]")]
    public void Reports_secrets_in_a_ConfigMap(string entry, string path)
    {
        var finding = Assert.Single(PolicyCheck.Set("KW3041", ConfigMap(entry)));
        Assert.Equal(path, finding.Path);
        Assert.DoesNotContain("x1y2", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret.yaml: hunter2")]
    [InlineData("PASSWORD: \"a\\nb\"")]
    [InlineData("SECRET_NAME: db")]
    [InlineData("TOKEN: '12'")]
    public void Is_silent_on_files_and_settings_in_a_ConfigMap(string entry) => Assert.Empty(PolicyCheck.Paths("KW3041", ConfigMap(entry)));

    [Fact]
    public void Some_keys_may_be_ignored() => Assert.Empty(PolicyCheck.Paths("KW3041", ConfigMap("PASSWORD: x1y2"), "kubewright.KW3041.ignore = ^PASS"));

    [Fact]
    public void Reports_a_written_Secret_once_with_its_keys_and_without_its_values()
    {
        var finding = Assert.Single(PolicyCheck.Set("KW3042", Secret("stringData: {a: hunter2}, data: {b: aHVudGVyMg==}")));
        Assert.Equal("stringData", finding.Path);
        Assert.Contains("a, b", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stringData: {a: ' '}")]
    [InlineData("stringData: {a: '${X}', b: '{{ .Values.x }}', c: '<fill me in>', d: changeme, e: ref+vault, f: 'vault:x'}")]
    [InlineData("data: {ca.crt: YQ==, tls.crt: YQ==}")]
    [InlineData("type: helm.sh/release.v1, data: {release: YQ==}")]
    [InlineData("sops: {x: y}, data: {a: YQ==}")]
    public void Is_silent_on_Secrets_that_are_filled_elsewhere(string content) => Assert.Empty(PolicyCheck.Paths("KW3042", Secret(content)));

    [Fact]
    public void Of_a_value_without_a_place_nobody_knows_whether_it_was_written() => Assert.Empty(
        PolicyCheck.Checker("KW3042").Check(ManifestMap.Of(("apiVersion", "v1"), ("kind", "Secret"), ("metadata", ManifestMap.Of(("name", "a"))), ("stringData", ManifestMap.Of(("a", "hunter2"))))));

    [Fact]
    public void Reports_secrets_that_come_by_the_environment() => Assert.Equal(
        ["spec.containers[0].env[0].valueFrom.secretKeyRef", "spec.containers[0].envFrom[1].secretRef"],
        PolicyCheck.Paths("KW3043", Pods.With("env: [{name: a, valueFrom: {secretKeyRef: {name: s, key: k}}}], envFrom: [{configMapRef: {name: c}}, {secretRef: {name: s}}]")));

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("automountServiceAccountToken: false", "", 0)]
    [InlineData("", "automountServiceAccountToken: false", 0)]
    [InlineData("automountServiceAccountToken: true", "automountServiceAccountToken: false", 1)]
    [InlineData("serviceAccountName: other", "automountServiceAccountToken: false", 1)]
    public void Reports_tokens_that_neither_pod_nor_account_forbid(string pod, string account, int count) => Assert.Equal(
        count,
        PolicyCheck.Paths("KW3044", $"{Pods.WithSpec($"{pod}")}\n---\n{{apiVersion: v1, kind: ServiceAccount, metadata: {{name: default}}, {account}}}").Length);

    [Theory]
    [InlineData("", 1)]
    [InlineData("serviceAccountName: ''", 1)]
    [InlineData("serviceAccountName: default", 1)]
    [InlineData("serviceAccount: default", 1)]
    [InlineData("serviceAccount: own", 0)]
    [InlineData("automountServiceAccountToken: false", 0)]
    public void Reports_the_default_account(string spec, int count) => Assert.Equal(count, PolicyCheck.Paths("KW3045", Pods.WithSpec(spec)).Length);

    [Theory]
    [InlineData("--password=x1y2", 0)]
    [InlineData("run, --db-password, x1y2", 2)]
    [InlineData("-token=abc", 0)]
    [InlineData("a, 'postgres://me:pw@db/x'", 1)]
    public void Reports_secrets_in_arguments(string arguments, int index)
    {
        var finding = Assert.Single(PolicyCheck.Set("KW3049", Pods.With($"args: [{arguments}]")));
        Assert.Equal($"spec.containers[0].args[{index}]", finding.Path);
        Assert.DoesNotContain("x1y2", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-tokens=512")]
    [InlineData("--tokenizer, /models")]
    [InlineData("--token-file, /path")]
    [InlineData("--password, --verbose")]
    [InlineData("--password=$(PASSWORD)")]
    [InlineData("--token, $(TOKEN)")]
    public void Is_silent_on_other_arguments(string arguments) => Assert.Empty(PolicyCheck.Paths("KW3049", Pods.With($"args: [{arguments}]")));

    private static string ConfigMap(string entry) => $"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: a}}, data: {{{entry}}}}}";

    private static string Secret(string content) => $"{{apiVersion: v1, kind: Secret, metadata: {{name: a}}, {content}}}";
}
