using k8s.Models;

namespace Kubewright.Writing;

public sealed class WriteToTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Each_manifest_gets_a_file_of_its_own()
    {
        var result = new ManifestSet { Valid.Deployment("web"), new V1Service { Metadata = new() { Name = "web" }, Spec = new() { Ports = [new() { Port = 80 }] } } }.WriteTo(directory.Path);

        Assert.Equal(["deployment-web.yaml", "service-web.yaml"], directory.Names);
        Assert.Equal(["deployment-web.yaml", "service-web.yaml"], result.Written);
        Assert.Equal(Valid.Deployment("web").ToYaml(), directory["deployment-web.yaml"]);
    }

    [Fact]
    public void Json_is_written_as_one_object_a_file()
    {
        new ManifestSet { new Namespace("a"), new Namespace("b") }.WriteTo(directory.Path, new() { Format = ManifestFormat.Json });
        Assert.Equal(["namespace-a.json", "namespace-b.json"], directory.Names);
        Assert.Equal(new Namespace("a").ToJson(), directory["namespace-a.json"]);
    }

    [Fact]
    public void A_kustomization_lists_the_files_in_the_order_of_the_set()
    {
        new ManifestSet { new Namespace("b"), new Namespace("a") }.WriteTo(directory.Path, new() { Kustomization = true });
        Assert.Equal(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
              - namespace-b.yaml
              - namespace-a.yaml

            """,
            directory["kustomization.yaml"]);
    }

    [Fact]
    public void A_kustomization_that_is_not_asked_for_any_more_is_removed()
    {
        ManifestSet set = [new Namespace("a")];
        set.WriteTo(directory.Path, new() { Kustomization = true });
        Assert.Equal(["kustomization.yaml"], set.WriteTo(directory.Path).Removed);
    }

    [Fact]
    public void The_directory_is_made_with_its_parents()
    {
        var path = Path.Combine(directory.Path, "a", "b");
        new ManifestSet { new Namespace("n") }.WriteTo(path);
        Assert.True(File.Exists(Path.Combine(path, "namespace-n.yaml")));
    }

    [Fact]
    public void Unchanged_files_are_not_touched()
    {
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        var config = new ConfigMap("a");
        var set = new ManifestSet { config, new Namespace("n") };
        set.WriteTo(directory.Path);
        foreach (var name in new[] { "configmap-a.yaml", "namespace-n.yaml", OwnershipRecord.FileName })
            File.SetLastWriteTimeUtc(directory.At(name), longAgo);

        var again = set.WriteTo(directory.Path);
        Assert.Empty(again.Written);
        Assert.Equal(["configmap-a.yaml", "namespace-n.yaml"], again.Unchanged);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(directory.At(OwnershipRecord.FileName)));

        config.Data("k", "v");
        var changed = set.WriteTo(directory.Path);
        Assert.Equal(["configmap-a.yaml"], changed.Written);
        Assert.Equal(["namespace-n.yaml"], changed.Unchanged);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(directory.At("namespace-n.yaml")));
        Assert.NotEqual(longAgo, File.GetLastWriteTimeUtc(directory.At("configmap-a.yaml")));
    }

    [Fact]
    public void A_file_of_an_earlier_run_that_is_not_in_the_set_any_more_is_removed()
    {
        new ManifestSet { new Namespace("a"), new Namespace("b") }.WriteTo(directory.Path);
        var result = new ManifestSet { new Namespace("b") }.WriteTo(directory.Path);
        Assert.Equal(["namespace-a.yaml"], result.Removed);
        Assert.Equal(["namespace-b.yaml"], directory.Names);
    }

    [Fact]
    public void A_change_of_format_replaces_the_files()
    {
        ManifestSet set = [new Namespace("a")];
        set.WriteTo(directory.Path);
        set.WriteTo(directory.Path, new() { Format = ManifestFormat.Json });
        Assert.Equal(["namespace-a.json"], directory.Names);
    }

    [Fact]
    public void An_emptied_set_leaves_nothing_behind()
    {
        new ManifestSet { new Namespace("a") }.WriteTo(directory.Path);
        new ManifestSet().WriteTo(directory.Path);
        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.Path));
    }

    [Fact]
    public void Files_of_others_are_never_removed()
    {
        directory["namespace-a.yaml"] = "mine";
        directory["notes.txt"] = "mine";
        new ManifestSet { new Namespace("b") }.WriteTo(directory.Path);
        new ManifestSet().WriteTo(directory.Path);
        Assert.Equal(["namespace-a.yaml", "notes.txt"], directory.Names);
    }

    [Fact]
    public void A_file_of_others_in_the_way_is_not_overwritten_and_nothing_is_written()
    {
        directory["namespace-b.yaml"] = "mine";
        Directory.CreateDirectory(directory.At("namespace-c.yaml"));
        ManifestSet set = [new Namespace("a"), new Namespace("b"), new Namespace("c")];

        var problem = Assert.Throws<ManifestSetException>(() => set.WriteTo(directory.Path));
        Assert.Contains("namespace-b.yaml, namespace-c.yaml", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["namespace-b.yaml", "namespace-c.yaml"], directory.Names);
        Assert.Equal("mine", directory["namespace-b.yaml"]);
        Assert.False(directory.Has(OwnershipRecord.FileName));
    }

    [Fact]
    public void A_kustomization_of_others_is_not_overwritten()
    {
        directory["kustomization.yaml"] = "resources: [mine.yaml]\n";
        Assert.Throws<ManifestSetException>(() => new ManifestSet { new Namespace("a") }.WriteTo(directory.Path, new() { Kustomization = true }));
        Assert.Equal(["kustomization.yaml"], directory.Names);
    }

    [Fact]
    public void A_file_that_has_the_right_content_already_is_taken_over_when_the_record_was_lost()
    {
        var set = new ManifestSet { new Namespace("a") };
        set.WriteTo(directory.Path);
        File.Delete(directory.At(OwnershipRecord.FileName));

        Assert.Equal(["namespace-a.yaml"], set.WriteTo(directory.Path).Unchanged);
        Assert.Equal(["namespace-a.yaml"], new ManifestSet().WriteTo(directory.Path).Removed);
    }

    [Fact]
    public void A_generated_file_that_was_edited_and_is_still_in_the_set_is_generated_again()
    {
        ManifestSet set = [new Namespace("a")];
        set.WriteTo(directory.Path);
        directory["namespace-a.yaml"] = "edited";
        Assert.Equal(["namespace-a.yaml"], set.WriteTo(directory.Path).Written);
        Assert.Equal(set.ToYaml(), directory["namespace-a.yaml"]);
    }

    [Fact]
    public void A_generated_file_that_was_edited_and_is_not_in_the_set_any_more_is_left_and_reported_every_time()
    {
        new ManifestSet { new Namespace("a") }.WriteTo(directory.Path);
        directory["namespace-a.yaml"] = "edited";
        for (var i = 0; i < 2; i++)
        {
            var result = new ManifestSet { new Namespace("b") }.WriteTo(directory.Path);
            Assert.Equal(["namespace-a.yaml"], result.Left);
            Assert.Empty(result.Removed);
            Assert.Equal("edited", directory["namespace-a.yaml"]);
        }
    }

    [Fact]
    public void A_left_file_is_removed_once_its_edit_is_undone()
    {
        var set = new ManifestSet { new Namespace("a") };
        set.WriteTo(directory.Path);
        directory["namespace-a.yaml"] = "edited";
        new ManifestSet().WriteTo(directory.Path);
        directory["namespace-a.yaml"] = set.ToYaml();
        Assert.Equal(["namespace-a.yaml"], new ManifestSet().WriteTo(directory.Path).Removed);
    }

    [Fact]
    public void A_file_that_somebody_deleted_is_written_again_or_forgotten()
    {
        ManifestSet set = [new Namespace("a")];
        set.WriteTo(directory.Path);
        File.Delete(directory.At("namespace-a.yaml"));
        Assert.Equal(["namespace-a.yaml"], set.WriteTo(directory.Path).Written);

        File.Delete(directory.At("namespace-a.yaml"));
        var result = new ManifestSet().WriteTo(directory.Path);
        Assert.Empty(result.Removed);
        Assert.Empty(result.Left);
    }

    [Fact]
    public void The_record_is_readable_by_sha256sum_and_survives_other_line_endings()
    {
        new ManifestSet { new Namespace("a") }.WriteTo(directory.Path);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(directory.At("namespace-a.yaml"))));
        Assert.EndsWith($"\n{hash}  namespace-a.yaml\n", directory[OwnershipRecord.FileName], StringComparison.Ordinal);

        directory[OwnershipRecord.FileName] = directory[OwnershipRecord.FileName].Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(["namespace-a.yaml"], new ManifestSet().WriteTo(directory.Path).Removed);
    }

    [Theory]
    [InlineData("../precious.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("sub/precious.yaml")]
    [InlineData("..")]
    [InlineData(".kubewright")]
    [InlineData("c:precious.yaml")]
    [InlineData("")]
    public void A_record_that_names_files_elsewhere_is_refused(string name)
    {
        directory[OwnershipRecord.FileName] = $"{new string('0', 64)}  {name}\n";
        var problem = Assert.Throws<ManifestSetException>(() => new ManifestSet { new Namespace("a") }.WriteTo(directory.Path));
        Assert.Contains(".kubewright(1)", problem.Message, StringComparison.Ordinal);
        Assert.Empty(directory.Names);
    }

    [Fact]
    public void Nothing_is_written_when_one_manifest_cannot_be()
    {
        new ManifestSet { new Namespace("old") }.WriteTo(directory.Path);
        var set = new ManifestSet { new Namespace("a"), new ConfigMap("b").Data("k", "\uD83D") };
        Assert.Throws<ManifestSetException>(() => set.WriteTo(directory.Path));
        Assert.Equal(["namespace-old.yaml"], directory.Names);
    }

    [Fact]
    public void A_run_that_was_cut_short_after_announcing_its_files_loses_track_of_none()
    {
        var before = new OutputFile("namespace-a.yaml", "old"u8.ToArray());
        var after = new OutputFile("namespace-a.yaml", "new"u8.ToArray());
        var record = new OwnershipRecord();
        record.Add(before);
        record.Add(after);
        foreach (var content in new[] { before.Content, after.Content })
        {
            File.WriteAllBytes(directory.At(OwnershipRecord.FileName), record.ToUtf8());
            File.WriteAllBytes(directory.At("namespace-a.yaml"), content);
            Assert.Equal(["namespace-a.yaml"], new ManifestSet().WriteTo(directory.Path).Removed);
        }
    }

    [Fact]
    public void A_directory_that_is_a_file_is_an_io_error()
    {
        directory["file"] = "mine";
        Assert.ThrowsAny<IOException>(() => new ManifestSet { new Namespace("a") }.WriteTo(directory.At("file")));
        Assert.Equal("mine", directory["file"]);
    }
}
