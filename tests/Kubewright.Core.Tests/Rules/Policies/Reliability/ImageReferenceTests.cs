namespace Kubewright.Rules.Policies;

public sealed class ImageReferenceTests
{
    private const string Sha256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("nginx", "docker.io", "docker.io/library/nginx")]
    [InlineData("team/app:1", "docker.io", "docker.io/team/app")]
    [InlineData("index.docker.io/team/app", "docker.io", "docker.io/team/app")]
    [InlineData("localhost:5000/app", "localhost:5000", "localhost:5000/app")]
    [InlineData("ghcr.io/a/b@sha256:0", "ghcr.io", "ghcr.io/a/b")]
    public void Knows_the_registry_and_the_full_name(string text, string registry, string name)
    {
        var image = ImageReference.Parse(text);
        Assert.Equal((registry, name), (image.Registry, image.FullName));
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("my-registry:5000/a/b__c/d-e--f:V1.2_x-3")]
    [InlineData("Registry.Example.com/app")]
    [InlineData("[2001:db8::1]:5000/app:1")]
    [InlineData("app@" + Sha256)]
    [InlineData("app:1@" + Sha256)]
    public void Is_silent_on_references_that_registries_take(string image) => Assert.Null(ImageSyntax.Problem(image));

    [Theory]
    [InlineData("ghcr.io/Acme/app", "lower case")]
    [InlineData(" app", "white space")]
    [InlineData("app:", "tag")]
    [InlineData("app:-1", "tag")]
    [InlineData("a//b", "empty")]
    [InlineData("https://ghcr.io/app", "host")]
    [InlineData("a..b", "separators")]
    [InlineData("a___b", "separators")]
    [InlineData("-.io/app", "host")]
    [InlineData("host:port/app", "host")]
    [InlineData("app@sha256:0123", "64")]
    [InlineData("app@1234", "digest")]
    [InlineData("app one", "not allowed")]
    public void Says_what_is_wrong_with_a_reference(string image, string reason) => Assert.Contains(reason, ImageSyntax.Problem(image), StringComparison.Ordinal);

    [Theory]
    [InlineData("ghcr.io/Acme/App:V1", "ghcr.io/acme/app:V1")]
    [InlineData("Acme.io/App", "Acme.io/app")]
    [InlineData("app:1 ", "app:1")]
    public void Corrects_what_is_certain(string image, string expected)
    {
        var finding = Assert.Single(PolicyCheck.Set("KW2027", Pods.With($"image: '{image}'")));
        Assert.Equal(expected, ((ManifestScalar)((SetField)finding.Fix!.Edits[0]).Value).Text);
    }

    [Theory]
    [InlineData("app:1", 1)]
    [InlineData("app@latest", 1)]
    [InlineData("app@" + Sha256, 0)]
    [InlineData("$(IMAGE)", 0)]
    public void A_digest_can_be_asked_for(string image, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2022", Pods.With($"image: '{image}'")).Length);

    [Fact]
    public void Some_images_need_no_digest() => Assert.Empty(PolicyCheck.Paths("KW2022", Pods.With("image: ghcr.io/acme/app:1"), "kubewright.KW2022.allow = ghcr.io/acme/*"));

    [Theory]
    [InlineData("image: 'app:1'", 1)]
    [InlineData("image: app, imagePullPolicy: Never", 1)]
    [InlineData("image: app", 0)]
    [InlineData("image: 'app:1', imagePullPolicy: Always", 0)]
    [InlineData("image: 'app@sha256:0'", 0)]
    public void Always_pulling_can_be_asked_for(string container, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2023", Pods.With(container)).Length);

    [Theory]
    [InlineData("image: app, imagePullPolicy: IfNotPresent", true)]
    [InlineData("image: 'app:latest', imagePullPolicy: Never", true)]
    [InlineData("image: 'app:main', imagePullPolicy: IfNotPresent", false)]
    public void Reports_a_moving_image_that_is_cached(string container, bool isFixed)
    {
        var finding = Assert.Single(PolicyCheck.Set("KW2024", Pods.With(container)));
        Assert.Equal("spec.containers[0].imagePullPolicy", finding.Path);
        Assert.Equal(isFixed, finding.Fix is not null);
    }

    [Theory]
    [InlineData("image: app")]
    [InlineData("image: app, imagePullPolicy: Always")]
    [InlineData("image: 'app:1', imagePullPolicy: IfNotPresent")]
    [InlineData("image: 'app:main@sha256:0', imagePullPolicy: IfNotPresent")]
    [InlineData("image: $(IMAGE), imagePullPolicy: IfNotPresent")]
    public void Is_silent_on_images_that_stay_or_are_pulled(string container) => Assert.Empty(PolicyCheck.Paths("KW2024", Pods.With(container)));

    [Fact]
    public void What_moves_is_said_in_one_place() =>
        Assert.Single(PolicyCheck.Paths("KW2024", Pods.With("image: 'app:train', imagePullPolicy: IfNotPresent"), "kubewright.KW2021.tags = train"));

    [Theory]
    [InlineData("ghcr.io/acme/app", 0)]
    [InlineData("ghcr.io/acmes/app", 1)]
    [InlineData("quay.io/any/app", 0)]
    [InlineData("nginx", 1)]
    public void Only_approved_registries_may_be_used(string image, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2025", Pods.With($"image: {image}"), "kubewright.KW2025.registries = ghcr.io/acme/, quay.io").Length);

    [Fact]
    public void Without_a_list_every_registry_is_approved() => Assert.Empty(PolicyCheck.Paths("KW2025", Pods.With("image: nginx")));

    [Theory]
    [InlineData("k8s.gcr.io/pause:3.9", true)]
    [InlineData("gcr.io/google-containers/pause:3.9", false)]
    [InlineData("gcr.io/google_containers/pause:3.9", false)]
    public void Reports_registries_that_are_retired(string image, bool isFixed) =>
        Assert.Equal(isFixed, Assert.Single(PolicyCheck.Set("KW2026", Pods.With($"image: {image}"))).Fix is not null);

    [Theory]
    [InlineData("registry.k8s.io/pause:3.9")]
    [InlineData("k8s.gcr.io.example.com/pause")]
    public void Is_silent_on_other_registries(string image) => Assert.Empty(PolicyCheck.Paths("KW2026", Pods.With($"image: {image}")));
}
