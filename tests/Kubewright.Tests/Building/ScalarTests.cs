using System.Text;

namespace Kubewright.Building;

public sealed class ScalarTests
{
    [Fact]
    public void Time_spans_become_whole_seconds()
    {
        var pod = new Pod("p").TerminationGracePeriod(TimeSpan.FromMinutes(2)).ActiveDeadline(TimeSpan.FromHours(100_000));
        Assert.Equal((120, 360_000_000), (pod.Model().Spec.TerminationGracePeriodSeconds, pod.Model().Spec.ActiveDeadlineSeconds));
        Assert.Equal(7, new Probe().Period(TimeSpan.FromSeconds(7)).Model().PeriodSeconds);
    }

    [Fact]
    public void Fractions_of_seconds_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Probe().Period(TimeSpan.FromMilliseconds(1500)));

    [Fact]
    public void Seconds_may_be_given_as_a_number() => Assert.Equal(5, new Probe().PeriodSeconds(5).Model().PeriodSeconds);

    [Fact]
    public void Fields_that_take_a_number_or_a_string_take_either()
    {
        var update = new RollingUpdateDeployment().MaxSurge(1).MaxUnavailable("25%");
        Assert.Equal(ManifestNodeKind.Integer, update.Node["maxSurge"]!.Kind);
        Assert.Equal(ManifestNodeKind.String, update.Node["maxUnavailable"]!.Kind);
        Assert.Equal(("1", "25%"), (update.Model().MaxSurge.ToString(), update.Model().MaxUnavailable.ToString()));
        Assert.Equal("80", new Probe().HttpGet("80").Model().HttpGet.Port.ToString());
        Assert.Equal(ManifestNodeKind.String, ((ManifestMap)new Probe().HttpGet("80").Node["httpGet"]!)["port"]!.Kind);
    }

    [Theory]
    [InlineData("1.5Gi")]
    [InlineData("1536Mi")]
    [InlineData("0.5")]
    [InlineData("1e3")]
    [InlineData("1000m")]
    [InlineData("007")]
    public void Quantities_keep_their_text(string text) =>
        Assert.Equal(ManifestScalar.String(text).ToString(), Limit(text).ToString());

    [Fact]
    public void Quantities_may_be_numbers()
    {
        Assert.Equal("Integer: 2", Limit(2).ToString());
        Assert.Equal("Integer: 5000000000", Limit(5_000_000_000).ToString());
        Assert.Equal("Float: 0.5", Limit(0.5).ToString());
        Assert.Equal("Float: 0.10", Limit(0.10m).ToString());
        Assert.Throws<ArgumentException>(() => Limit(double.NaN));
    }

    [Fact]
    public void Maps_take_a_pair_several_pairs_or_a_dictionary_and_later_values_win()
    {
        var labels = new Pod("p")
            .Labels("a", "1")
            .Labels(("b", "2"), ("a", "3"))
            .Labels(new Dictionary<string, string> { ["c"] = "4" })
            .Model().Metadata.Labels;
        Assert.Equal([("a", "3"), ("b", "2"), ("c", "4")], labels.Select(l => (l.Key, l.Value)));
    }

    [Fact]
    public void Maps_of_quantities_take_all_three_forms()
    {
        var limits = new ResourceRequirements()
            .Limits("cpu", 1)
            .Limits(("memory", "1Gi"), ("nvidia.com/gpu", 8))
            .Limits(new Dictionary<string, Quantity> { ["cpu"] = "2" });
        Assert.Equal(["2", "1Gi", "8"], limits.Model().Limits.Values.Select(v => v.ToString()));
    }

    [Fact]
    public void Binary_data_is_written_in_base64()
    {
        var bytes = Encoding.UTF8.GetBytes("päss");
        var secret = new Secret("s").Data("password", bytes).Data(("empty", [])).StringData("plain", "text");
        Assert.Contains("password: cMOkc3M=", secret.Yaml(), StringComparison.Ordinal);
        Assert.Equal(bytes, secret.Model().Data["password"]);
        Assert.Empty(secret.Model().Data["empty"]);
        Assert.Equal("text", secret.Model().StringData["plain"]);
        Assert.Equal(bytes, new ConfigMap("c").BinaryData("b", bytes).Model().BinaryData["b"]);
    }

    [Fact]
    public void Points_in_time_are_written_in_UTC()
    {
        var lease = new Pod("p").CreationTimestamp(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)));
        Assert.Contains("creationTimestamp: \"2026-01-02T01:04:05Z\"", lease.Yaml(), StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 1, 2, 1, 4, 5, DateTimeKind.Utc), lease.Model().Metadata.CreationTimestamp!.Value.ToUniversalTime());
    }

    [Fact]
    public void Switches_are_on_unless_said_otherwise()
    {
        Assert.True(new Pod("p").HostNetwork().Model().Spec.HostNetwork);
        Assert.False(new Pod("p").HostNetwork(false).Model().Spec.HostNetwork);
        Assert.Null(new Pod("p").Container("c").Model().Spec.HostNetwork);
    }

    [Fact]
    public void A_later_call_replaces_the_value() => Assert.Equal(3, new Deployment("d").Replicas(1).Replicas(3).Model().Spec.Replicas);

    [Fact]
    public void A_value_that_does_not_fit_the_model_is_a_clear_error()
    {
        var tree = (ManifestMap)JsonReader.Read("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d"},"spec":{"replicas":"three"}}""");
        var problem = Assert.Throws<ManifestFormatException>(() => new Deployment(tree).Model());
        Assert.Contains("V1Deployment", problem.Message, StringComparison.Ordinal);
        Assert.Contains("replicas", problem.Message, StringComparison.Ordinal);
    }

    private static ManifestScalar Limit(Quantity quantity) =>
        (ManifestScalar)((ManifestMap)new ResourceRequirements().Limits("x", quantity).Node["limits"]!)["x"]!;
}
