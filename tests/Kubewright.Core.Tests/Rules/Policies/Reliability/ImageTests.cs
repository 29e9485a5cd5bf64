namespace Kubewright.Rules.Policies;

public sealed class ImageTests
{
    [Theory]
    [InlineData("app")]
    [InlineData("app:latest")]
    [InlineData("localhost:5000/app")]
    [InlineData("ghcr.io/acme/app:LATEST")]
    public void Reports_an_image_without_a_version(string image) =>
        Assert.Equal(["spec.containers[0].image"], PolicyCheck.Paths("KW2020", Pods.With($"image: '{image}'")));

    [Theory]
    [InlineData("app:1")]
    [InlineData("localhost:5000/app:1")]
    [InlineData("app:latest@sha256:0123")]
    [InlineData("$(IMAGE)")]
    [InlineData("{{ .Values.image }}")]
    [InlineData("<image>")]
    public void Is_silent_on_versions_digests_and_placeholders(string image) => Assert.Empty(PolicyCheck.Paths("KW2020", Pods.With($"image: '{image}'")));

    [Fact]
    public void Some_images_may_float() =>
        Assert.Empty(PolicyCheck.Paths("KW2020", Pods.With("image: 'ghcr.io/acme/tools/debug:latest'"), "kubewright.KW2020.allow = other, ghcr.io/acme/*"));

    [Fact]
    public void Reports_image_volumes_init_containers_and_the_images_of_a_TrainJob()
    {
        Assert.Equal(
            ["spec.initContainers[0].image", "spec.volumes[0].image.reference"],
            PolicyCheck.Paths("KW2020", Pods.WithSpec("initContainers: [{name: a, image: b}], volumes: [{name: m, image: {reference: model}}]")));
        Assert.Equal(
            ["spec.trainer.image", "spec.initializer.model.image"],
            PolicyCheck.Paths("KW2020", "{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainJob, metadata: {name: a}, spec: {trainer: {image: t}, initializer: {model: {image: m}}}}"));
    }

    [Theory]
    [InlineData("main")]
    [InlineData("stable-alpine")]
    [InlineData("Nightly")]
    public void Reports_tags_of_branches_and_channels(string tag) => Assert.Single(PolicyCheck.Paths("KW2021", Pods.With($"image: app:{tag}")));

    [Theory]
    [InlineData("1.27")]
    [InlineData("stable-20240101")]
    [InlineData("bookworm")]
    [InlineData("latest")]
    public void Is_silent_on_tags_that_stay(string tag) => Assert.Empty(PolicyCheck.Paths("KW2021", Pods.With($"image: app:{tag}")));
}
