namespace Kubewright.Cli.Checking;

public sealed class FixTests : CheckTest
{
    private const string Web = """
        # a web server
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: app   # the only one
                  image: ghcr.io/org/web:1.2.0
                  ports:
                    - containerPort: 8080   # plain

              terminationGracePeriodSeconds: 30

        """;

    private const string Probe = """
                  readinessProbe:
                    periodSeconds: 5
                    tcpSocket:
                      port: 8080

        """;

    [Fact]
    public void Fix_changes_only_the_lines_concerned()
    {
        var path = Write("web.yaml", Web);
        var run = Check(path, "--fix", "--select", "KW2000");
        Assert.Equal(Web.Replace("# plain\n", "# plain\n" + Probe, StringComparison.Ordinal), File.ReadAllText(path));
        Assert.Equal(0, run.Code);
        Assert.Contains("KW2000: spec.template.spec.containers[0].readinessProbe: Add a readinessProbe", run.Error, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_value_in_other_letters_is_written_as_it_is_called()
    {
        var path = Write("service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  type: loadbalancer # of the cloud\n  ports: [{port: 80}]\n");
        Assert.Equal(0, Check(path, "--fix", "--select", "KW1402").Code);
        Assert.Contains("  type: LoadBalancer # of the cloud\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: b\n}", "(2,1): error: This is not YAML")]
    [InlineData(null, "error: There is no such file or folder.")]
    public void A_dry_run_says_what_it_could_not_read(string? text, string expected)
    {
        var path = text is null ? Files.At("a.yaml") : Write("a.yaml", text);
        var run = Check(path, Write("web.yaml", Web), "--fix", "--dry-run", "--select", "KW2000");
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("+          readinessProbe:\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_a_diff_and_changes_nothing()
    {
        var path = Write("web.yaml", Web);
        var run = Check(path, "--fix", "--dry-run", "--select", "KW2000");
        Assert.Equal(Web, File.ReadAllText(path));
        Assert.Contains("\n             - containerPort: 8080   # plain\n+          readinessProbe:\n+            periodSeconds: 5\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_needs_a_fix() => Assert.Equal(2, Check(Write("web.yaml", Web), "--dry-run").Code);

    [Fact]
    public void What_is_suppressed_is_not_corrected()
    {
        var text = Web.Replace("# the only one", "# kubewright:ignore KW2000 nobody calls it", StringComparison.Ordinal);
        var path = Write("web.yaml", text);
        Check(path, "--fix", "--select", "KW2000");
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_file_that_is_broken_stays_as_it_is()
    {
        var path = Write("web.yaml", Web + "  }\n");
        Assert.Equal(2, Check(path, "--fix").Code);
        Assert.Equal(Web + "  }\n", File.ReadAllText(path));
    }
}
