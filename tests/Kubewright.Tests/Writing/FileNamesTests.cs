namespace Kubewright.Writing;

public sealed class FileNamesTests
{
    [Fact]
    public void Names_are_kind_and_name() =>
        Assert.Equal(["deployment-fraud-detector.yaml"], Names(Of("Deployment", "fraud-detector", "ml")));

    [Fact]
    public void The_namespace_is_added_only_where_it_is_needed() =>
        Assert.Equal(
            ["service-a-web.yaml", "service-b-web.yaml", "service-other.yaml"],
            Names(Of("Service", "web", "a"), Of("Service", "web", "b"), Of("Service", "other", "a")));

    [Fact]
    public void The_group_is_added_where_the_namespace_is_not_enough() =>
        Assert.Equal(
            ["service-ml-web.yaml", "service.serving.knative.dev-ml-web.yaml"],
            Names(Of("Service", "web", "ml"), Of("Service", "web", "ml", "serving.knative.dev")));

    [Fact]
    public void A_name_that_looks_like_a_namespace_and_a_name_is_told_apart()
    {
        var names = Names(Of("Service", "web", "a"), Of("Service", "web", "b"), Of("Service", "a-web", ""));
        Assert.Equal(3, names.Distinct().Count());
        Assert.Equal("service-b-web.yaml", names[1]);
    }

    [Fact]
    public void Names_do_not_depend_on_the_order_of_the_set()
    {
        ManifestIdentity[] identities = [Of("Role", "a:b", "x"), Of("Role", "a-b", "x"), Of("Role", "A-b", "x"), Of("Service", "web", "a"), Of("Service", "web", "b"), Of("Service", "a-web", "")];
        var names = Names(identities);
        Assert.Equal(Enumerable.Reverse(names), Names([.. Enumerable.Reverse(identities)]));
    }

    [Fact]
    public void Characters_that_some_file_system_refuses_are_replaced() =>
        Assert.Equal(
            ["clusterrole-system-controller-job-controller.yaml", "clusterrole-a-b-c-d-e-f-g.yaml", "clusterrole----.yaml", "clusterrole-stra-e.yaml"],
            Names(Of("ClusterRole", "system:controller:job-controller"), Of("ClusterRole", "a\\b|c?d*e<f\"g"), Of("ClusterRole", "///"), Of("ClusterRole", "straße")));

    [Fact]
    public void Names_are_unique_on_file_systems_that_ignore_case()
    {
        var names = Names(Of("ClusterRole", "Admin"), Of("ClusterRole", "admin"), Of("ClusterRole", "a:dmin"), Of("ClusterRole", "a-dmin"));
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[a-z0-9][a-z0-9._-]*\\.yaml$", name));
    }

    [Fact]
    public void The_longest_names_fit_and_stay_unique()
    {
        var name = new string('a', 253);
        var names = Names(Of("CustomResourceDefinition", name), Of("CustomResourceDefinition", name[..252]), Of("CustomResourceDefinition", name, "n"));
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, one => Assert.InRange(one.Length, 1, 240));
    }

    [Fact]
    public void Generated_names_get_files_too()
    {
        var identity = new ManifestIdentity("batch", "Job", "", "train-", IsGenerated: true);
        Assert.Equal(["job-train.yaml"], Names(identity));
        Assert.Equal(2, Names(identity, identity).Distinct().Count());
    }

    private static ManifestIdentity Of(string kind, string name, string @namespace = "", string group = "") => new(group, kind, @namespace, name, IsGenerated: false);

    private static IReadOnlyList<string> Names(params ManifestIdentity[] identities) => FileNames.Of(identities, ManifestFormat.Yaml);
}
