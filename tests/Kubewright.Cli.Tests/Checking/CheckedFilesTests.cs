namespace Kubewright.Cli.Checking;

/// <summary>Which files are checked, in which order, and what is reported of the others.</summary>
public sealed class CheckedFilesTests : CheckTest
{
    [Fact]
    public void Folders_are_searched_in_the_order_of_names()
    {
        foreach (var name in new[] { "b.yaml", "a/z.yml", "a/y.JSON", "B.yaml", ".git/c.yaml", "node_modules/d.yaml", "c.txt", "app/x.csproj", "app/bin/e.yaml", "bin/f.yaml" })
            Write("in/" + name, name.EndsWith("JSON", StringComparison.Ordinal) ? "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}" : Good);
        Assert.Equal(["B.yaml", "a/y.JSON", "a/z.yml", "b.yaml", "bin/f.yaml"], Checked(Files.At("in")));
        Assert.Equal(["b.yaml", "B.yaml", "a/y.JSON", "a/z.yml", "bin/f.yaml"], Checked(Files.At("in/b.yaml"), Files.At("in")));
        Assert.Equal([".git/c.yaml"], Checked(Files.At("in/.git")));
    }

    [Fact]
    public void Many_files_come_in_order_and_twice_the_same()
    {
        for (var i = 0; i < 600; i++)
            Write($"in/{i:000}.yaml", i % 3 == 0 ? Bad : i % 7 == 0 ? "{" : Good);
        var first = Check(Files.At("in"), "--format", "jsonl");
        Assert.Equal(first, Check(Files.At("in"), "--format", "jsonl"));
        Assert.Equal(Enumerable.Range(0, 600).Where(i => i % 3 == 0 || i % 7 != 0).Select(i => $"{i:000}.yaml"), Checked(Files.At("in")));
    }

    [Fact]
    public void Files_without_manifests_are_skipped_in_folders_and_counted()
    {
        Write("in/values.yaml", "image: nginx\n");
        Write("in/package.json", "{\"name\":\"a\"}");
        Write("in/tsconfig.json", "{ // comments\n}");
        Write("in/empty.yaml", "# nothing\n");
        Write("in/kustomization.yaml", "resources: [a.yaml]\n");
        Write("in/a.yaml", Good);
        var run = Check(Files.At("in"));
        Assert.Equal(0, run.Code);
        Assert.Equal("Nothing found in 1 document of 1 file. Skipped 5 files without manifests.\n", run.Output);
    }

    [Fact]
    public void A_file_without_manifests_is_reported_when_it_was_named() =>
        Assert.Contains("KW1", Check(Write("values.yaml", "image: nginx\n")).Output, StringComparison.Ordinal);

    [Fact]
    public void A_manifest_without_kind_is_not_skipped()
    {
        Write("in/a.yaml", "apiVersion: v1\nmetadata:\n  name: a\n");
        Assert.Contains("KW1", Check(Files.At("in")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_are_unfolded()
    {
        var list = "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: a}}\n- apiVersion: v1\n  kind: ConfigMapList\n  items:\n  - metadata: {name: b}\n    dat: {}\n";
        var run = Check(Write("a.yaml", list), "--format", "jsonl");
        var lines = run.Output.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Contains("\"document\":0,\"line\":4,\"apiVersion\":\"v1\",\"kind\":\"Secret\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"document\":1,\"line\":8,\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"name\":\"b\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"path\":\"dat\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_YAML_or_JSON()
    {
        Assert.Contains("-(5,1): error KW1002", CheckInput(Bad, "-").Output, StringComparison.Ordinal);
        var json = CheckInput("{\"apiVersion\":\"v1\",\n\t\"kind\":\"ConfigMap\",\n\t\"metadata\":{\"name\":\"a\"},\"dat\":{}}", "-", "--format", "jsonl");
        Assert.Equal(1, json.Code);
        Assert.StartsWith("{\"file\":\"-\",", json.Output, StringComparison.Ordinal);
    }

    private string[] Checked(params string[] paths) => [.. Check([.. paths, "--format", "jsonl"]).Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => Path.GetRelativePath(Files.At("in"), System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!))];
}
