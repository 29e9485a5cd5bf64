using Kubewright.Rendering;

namespace Kubewright.Tests.Intents;

public sealed class VolumeTests
{
    public static TheoryData<Volume, string> Handles => new()
    {
        { Volume.EmptyDir("v"), "emptyDir: {}\n" },
        { Volume.EmptyDir("v", "1Gi"), "emptyDir:\n  sizeLimit: 1Gi\n" },
        { Volume.Memory("v"), "emptyDir:\n  medium: Memory\n" },
        { Volume.Memory("v", "1Gi"), "emptyDir:\n  medium: Memory\n  sizeLimit: 1Gi\n" },
        { Volume.ConfigMap("v", "settings"), "configMap:\n  name: settings\n" },
        { Volume.Secret("v", "tls"), "secret:\n  secretName: tls\n" },
        { Volume.PersistentVolumeClaim("v", "data"), "persistentVolumeClaim:\n  claimName: data\n" },
        { Volume.PersistentVolumeClaim("v", "data", readOnly: true), "persistentVolumeClaim:\n  claimName: data\n  readOnly: true\n" },
    };

    [Theory]
    [MemberData(nameof(Handles))]
    public void A_handle_sets_its_source(Volume volume, string expected) =>
        Assert.Equal("name: v\n" + expected, YamlWriter.ToText(volume.Node));

    [Fact]
    public void A_handle_added_to_two_pods_stays_one_volume_each()
    {
        var volume = Volume.EmptyDir("work");
        var first = new Pod("a").Volume(volume);
        var second = new Pod("b").Volume(volume).Volume("work", v => v.EmptyDir(e => e.SizeLimit("1Gi")));

        Assert.Null(first.Model().Spec.Volumes.Single().EmptyDir.SizeLimit);
        Assert.Equal("1Gi", second.Model().Spec.Volumes.Single().EmptyDir.SizeLimit.ToString());
    }
}
