namespace Kubewright.Rules.Policies;

public sealed class SecretTests
{
    [Theory]
    [InlineData("PASSWORD", "x1y2")]
    [InlineData("DB_PASSWORD", "hunter2")]
    [InlineData("DBPASSWORD", "hunter2")]
    [InlineData("redis.token", "abc")]
    [InlineData("API-KEY-2", "abc")]
    [InlineData("SECRET_KEY_BASE", "abc")]
    [InlineData("TOKEN_VALUE", "abc")]
    [InlineData("AZURE_STORAGE_KEY", "abc")]
    [InlineData("APP_SECRETS_JSON", "abc")]
    [InlineData("DB_PASS", "1234")]
    [InlineData("ANYTHING", "AKIAABCDEFGHIJKLMNOP")]
    [InlineData("ANYTHING", "postgres://me:pw@db/x")]
    [InlineData("ANYTHING", "-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("ANYTHING", "ghp_0123456789abcdefghijABCDEFGHIJ")]
    [InlineData("ANYTHING", "eyJhbGciOi.eyJzdWIiOiIx.sig")]
    public void Reports_a_secret_in_a_variable_and_does_not_repeat_it(string name, string value)
    {
        var finding = Assert.Single(PolicyCheck.Set("KW3040", Pods.With($"env: [{{name: {name}, value: '{value}'}}]")));
        Assert.Equal("spec.containers[0].env[0].value", finding.Path);
        Assert.DoesNotContain(value, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MAX_TOKENS", "512")]
    [InlineData("TOKENIZER_PATH", "/models")]
    [InlineData("HF_TOKEN_PATH", "/token")]
    [InlineData("SECRET_NAME", "my-secret")]
    [InlineData("PASSWORD_FILE", "secret.txt")]
    [InlineData("GOOGLE_APPLICATION_CREDENTIALS", "/var/key.json")]
    [InlineData("PASSWORD", "$(OTHER)")]
    [InlineData("PASSWORD", "")]
    [InlineData("TOKEN", "1234")]
    [InlineData("USE_SECRET", "true")]
    [InlineData("API_TOKEN", "vault:secret/data/x")]
    [InlineData("SECRET", "https://vault.example.com/x")]
    [InlineData("DATABASE_URL", "postgres://user:$(PASSWORD)@db/x")]
    [InlineData("MODEL", "sk-learn-gradient-boosting-classifier")]
    public void Is_silent_on_settings_and_references(string name, string value) =>
        Assert.Empty(PolicyCheck.Paths("KW3040", Pods.With($"env: [{{name: {name}, value: '{value}'}}]")));

    [Fact]
    public void Names_can_be_added_and_left_out()
    {
        Assert.Single(PolicyCheck.Paths("KW3040", Pods.With("env: [{name: LICENCE, value: abc}]"), "kubewright.KW3040.names = ^LICENCE$"));
        Assert.Empty(PolicyCheck.Paths("KW3040", Pods.With("env: [{name: TOKEN, value: abc}]"), "kubewright.KW3040.ignore = TOKEN"));
    }

    [Fact]
    public void Reports_the_variables_of_a_TrainJob() => Assert.Equal(
        ["spec.trainer.env[0].value"],
        PolicyCheck.Paths("KW3040", "{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainJob, metadata: {name: a}, spec: {trainer: {env: [{name: HF_TOKEN, value: abc}]}}}"));

    [Theory]
    [InlineData("containers: [{name: a}]")]
    [InlineData("securityContext: {runAsNonRoot: true}, containers: [{name: a, securityContext: {runAsNonRoot: false}}]")]
    [InlineData("securityContext: {runAsUser: 1000}, containers: [{name: a, securityContext: {runAsUser: 0}}]")]
    public void Reports_a_container_that_may_run_as_root(string spec) =>
        Assert.Equal(["spec.containers[0].securityContext.runAsNonRoot"], PolicyCheck.Paths("KW3003", Pods.WithSpec(spec)));

    [Theory]
    [InlineData("securityContext: {runAsNonRoot: true}, containers: [{name: a}], initContainers: [{name: b}]")]
    [InlineData("containers: [{name: a, securityContext: {runAsUser: 1000}}]")]
    [InlineData("os: {name: windows}, containers: [{name: a}]")]
    [InlineData("nodeSelector: {kubernetes.io/os: windows}, containers: [{name: a}]")]
    public void Is_silent_where_it_may_not_or_root_is_something_else(string spec) => Assert.Empty(PolicyCheck.Paths("KW3003", Pods.WithSpec(spec)));

    [Fact]
    public void Kinds_can_be_exempt_from_privileges()
    {
        var pod = Pods.With("securityContext: {privileged: true}");
        Assert.Single(PolicyCheck.Paths("KW3000", pod));
        Assert.Empty(PolicyCheck.Paths("KW3000", pod, "kubewright.KW3000.exempt_kinds = DaemonSet, pod"));
    }
}
