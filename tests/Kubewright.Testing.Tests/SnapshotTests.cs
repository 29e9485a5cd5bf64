using Kubewright.Testing.Snapshots;

namespace Kubewright.Testing;

public sealed class SnapshotTests : IDisposable
{
    private static readonly SnapshotPolicy Developer = new(Accepts: false, IsContinuousIntegration: false);
    private static readonly SnapshotPolicy Build = new(Accepts: false, IsContinuousIntegration: true);

    private const string Reviewed = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
        spec:
          replicas: 2
          template:
            spec:
              containers:
                - name: web
                  image: web:1
                - name: proxy
                  image: proxy:1
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("kubewright-").FullName;

    private SnapshotFiles Files => SnapshotFiles.Of(Path.Combine(folder, "WebTests.cs"), "Renders", null);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_new_snapshot_is_written_and_then_matches()
    {
        new Snapshot(Files, Developer).Match(Reviewed);
        Assert.Equal(Reviewed.ReplaceLineEndings("\n") + "\n", File.ReadAllText(Path.Combine(folder, "WebTests.Renders.verified.yaml")));
        new Snapshot(Files, Build).Match(Reviewed);
        Assert.False(File.Exists(Files.Received));
    }

    [Fact]
    public void A_missing_snapshot_fails_in_continuous_integration()
    {
        var problem = Assert.Throws<ManifestSnapshotException>(() => new Snapshot(Files, Build).Match(Reviewed));
        Assert.StartsWith("There is no snapshot WebTests.Renders.verified.yaml", problem.Message);
        Assert.True(File.Exists(Files.Received));
        Assert.False(File.Exists(Files.Verified));
    }

    [Fact]
    public void What_differs_is_said_by_object_and_by_field()
    {
        new Snapshot(Files, Developer).Match(Reviewed);
        var received = Reviewed
            .Replace("replicas: 2", "replicas: \"3\"\n  paused: true")
            .Replace("image: proxy:1", "image: proxy:2\n          env:\n            - name: LEVEL\n              value: debug")
            .Replace("kind: Service", "kind: ConfigMap");

        var problem = Assert.Throws<ManifestSnapshotException>(() => new Snapshot(Files, Developer).Match(received));
        Assert.Equal(
            $"""
            The manifests are not what WebTests.Renders.verified.yaml says:

            Deployment shop/web
              ~ spec.replicas: 2 → "3"
              + spec.paused: true
              ~ spec.template.spec.containers[proxy].image: "proxy:1" → "proxy:2"
              + spec.template.spec.containers[proxy].env:
                  - name: LEVEL
                    value: debug
            + ConfigMap shop/web
            - Service shop/web

            Received: {Files.Received}
            To accept it, rename it to WebTests.Renders.verified.yaml, or run the tests with KUBEWRIGHT_ACCEPT=1.
            """.ReplaceLineEndings("\n"),
            problem.Message.ReplaceLineEndings("\n"));
        Assert.Equal(received + "\n", File.ReadAllText(Files.Received));
    }

    [Fact]
    public void Accepting_writes_the_snapshot_and_removes_what_was_received()
    {
        new Snapshot(Files, Developer).Match(Reviewed);
        Assert.Throws<ManifestSnapshotException>(() => new Snapshot(Files, Developer).Match("a: 1"));
        new Snapshot(Files, Build with { Accepts = true }).Match("a: 1");
        Assert.Equal("a: 1\n", File.ReadAllText(Files.Verified));
        Assert.False(File.Exists(Files.Received));
    }

    [Fact]
    public void Line_endings_and_the_end_of_the_file_make_no_difference()
    {
        File.WriteAllText(Files.Verified, "\uFEFFa: 1\r\nb: 2");
        new Snapshot(Files, Build).Match("a: 1\nb: 2\n");
    }

    [Fact]
    public void The_same_objects_in_other_words_are_a_difference_of_the_text()
    {
        File.WriteAllText(Files.Verified, "a: 1\nb: 2\n");
        var problem = Assert.Throws<ManifestSnapshotException>(() => new Snapshot(Files, Build).Match("a: 1\nb: 2 # two\n"));
        Assert.Contains("The first line that differs is 2:\n  - b: 2\n  + b: 2 # two", problem.Message.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_snapshot_that_is_no_yaml_is_said_to_be_none()
    {
        File.WriteAllText(Files.Verified, "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n");
        var problem = Assert.Throws<ManifestSnapshotException>(() => new Snapshot(Files, Build).Match("a: 1"));
        Assert.Contains("It cannot be read: ", problem.Message);
        Assert.Contains("WebTests.Renders.verified.yaml", problem.Message);
    }

    [Fact]
    public void Very_many_changes_are_cut_short()
    {
        File.WriteAllText(Files.Verified, string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i}: 1\n")));
        var problem = Assert.Throws<ManifestSnapshotException>(() => new Snapshot(Files, Build).Match(string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i}: 2\n"))));
        Assert.Contains("  … and 40 more", problem.Message);
    }

    [Fact]
    public void Names_have_nothing_that_a_file_system_refuses() =>
        Assert.Equal("WebTests.Renders.shop-web.verified.yaml", Path.GetFileName(SnapshotFiles.Of(Path.Combine(folder, "WebTests.cs"), "Renders", "shop/web").Verified));

    [Fact]
    public void Sources_that_are_not_there_are_explained() =>
        Assert.Contains("DeterministicSourcePaths", Assert.Throws<ManifestSnapshotException>(() => SnapshotFiles.Of("/_/tests/WebTests.cs", "Renders", null)).Message);

    [Theory]
    [InlineData("KUBEWRIGHT_ACCEPT", "1", true, false)]
    [InlineData("KUBEWRIGHT_ACCEPT", "0", false, false)]
    [InlineData("KUBEWRIGHT_ACCEPT", "", false, false)]
    [InlineData("CI", "true", false, true)]
    [InlineData("CI", "false", false, false)]
    [InlineData("TF_BUILD", "True", false, true)]
    [InlineData("HOME", "/root", false, false)]
    public void The_environment_says_what_to_do(string name, string value, bool accepts, bool isContinuousIntegration) =>
        Assert.Equal(new SnapshotPolicy(accepts, isContinuousIntegration), SnapshotPolicy.From(variable => variable == name ? value : null));

    [Fact]
    public void Sets_builders_models_and_text_are_compared_with_files_beside_this_one()
    {
        var settings = new ConfigMap("settings").Data("level", "info");
        ManifestSnapshot.Match(settings);
        ManifestSnapshot.Match(new ManifestSet { settings, new ConfigMap("more").Data("a", "b") }, "set");
        ManifestSnapshot.Match(settings.Build(), "model");
        ManifestSnapshot.Match("a: 1", "text");
    }
}
