using System.IO.Compression;
using System.Text;
using Kubewright.Editing;
using Kubewright.Rendering;
using Xunit.Abstractions;

namespace Kubewright.Manifests;

public sealed class YamlEditorTests(ITestOutputHelper output)
{
    private const string Pod = """
        # a model server
        kind: Pod
        metadata: {name: web, labels: {}}   # flow
        spec:
          containers:
          - name: app      # main
            image: nginx:1.27  # pinned
            resources:
              limits:
                cpu: "1"

            # ports come last
            ports: [ {containerPort: 80} ]
          - image: busybox:1.36
            name: side
          hostNetwork: true
        # the end

        """;

    public static TheoryData<string, string, string> Edits => new()
    {
        { "set spec.containers[0].image = \"nginx:1.28\"", "    image: nginx:1.27  # pinned\n", "    image: nginx:1.28  # pinned\n" },
        { "set spec.containers[0].resources.limits.memory = \"1Gi\"", "        cpu: \"1\"\n", "        cpu: \"1\"\n        memory: 1Gi\n" },
        { "set spec.containers[0].resources.requests = {\"cpu\": \"500m\"}", "        cpu: \"1\"\n", "        cpu: \"1\"\n      requests:\n        cpu: 500m\n" },
        { "set spec.containers[0].resources = {\"claims\": [{\"name\": \"gpu\"}]}", "    resources:\n      limits:\n        cpu: \"1\"\n", "    resources:\n      claims:\n        - name: gpu\n" },
        { "set spec.containers[0].resources.limits = \"x\"", "      limits:\n        cpu: \"1\"\n", "      limits: x\n" },
        { "set spec.containers[1].tty = true", "    name: side\n", "    name: side\n    tty: true\n" },
        { "set metadata.namespace = \"ml\"", "{name: web, labels: {}}   #", "{name: web, labels: {}, namespace: ml}   #" },
        { "set metadata.labels.app = \"web\"", "labels: {}", "labels: { app: web }" },
        { "set metadata.name = \"api\"", "{name: web,", "{name: api," },
        { "set spec.tolerations = [{\"operator\": \"Exists\"}]", "  hostNetwork: true\n", "  hostNetwork: true\n  tolerations:\n    - operator: Exists\n" },
        { "set spec.note = \"line 1\\nline 2\\n\"", "  hostNetwork: true\n", "  hostNetwork: true\n  note: |\n    line 1\n    line 2\n" },
        { "remove spec.hostNetwork", "  hostNetwork: true\n", "" },
        { "remove spec.containers[0].image", "    image: nginx:1.27  # pinned\n", "" },
        { "remove spec.containers[1].image", "- image: busybox:1.36\n    name: side", "- name: side" },
        { "remove spec.containers[0].resources.limits.cpu", "limits:\n        cpu: \"1\"\n", "limits: {}\n" },
        { "remove spec.containers[0].resources", "    resources:\n      limits:\n        cpu: \"1\"\n", "" },
        { "remove metadata.labels", "{name: web, labels: {}}", "{name: web}" },
        { "remove metadata.name", "{name: web, labels: {}}", "{labels: {}}" },
        { "append spec.containers {\"name\": \"log\", \"image\": \"log:1\"}", "    name: side\n", "    name: side\n  - name: log\n    image: log:1\n" },
        { "rename spec.hostNetwork hostPID", "  hostNetwork: true\n", "  hostPID: true\n" },
        { "rename metadata.labels annotations", "labels: {}", "annotations: {}" },
        { "rename spec.containers[0].resources.limits.cpu example.com/card", "        cpu: \"1\"\n", "        example.com/card: \"1\"\n" },
        { "take spec.containers[1]", "  - image: busybox:1.36\n    name: side\n", "" },
        { "take spec.containers[0].ports[0]", "[ {containerPort: 80} ]", "[]" },
        { "append spec.containers[0].ports {\"containerPort\": 81}", "{containerPort: 80} ]", "{containerPort: 80}, {\"containerPort\":81} ]" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Changes_the_lines_concerned_and_nothing_else(string edit, string before, string after)
    {
        Assert.Equal(Pod.Replace(before, after, StringComparison.Ordinal), Edited(Pod, edit));
        Assert.NotEqual(Pod, Edited(Pod, edit));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        var text = "\uFEFF" + Pod.Replace("\n", "\r\n", StringComparison.Ordinal);
        var edited = Edited(text, "set spec.containers[0].resources.requests = {\"cpu\": \"500m\"}");
        Assert.Equal(text.Replace("        cpu: \"1\"\r\n", "        cpu: \"1\"\r\n      requests:\r\n        cpu: 500m\r\n", StringComparison.Ordinal), edited);
    }

    [Fact]
    public void A_text_without_a_last_line_end_is_added_to() =>
        Assert.Equal("kind: Pod\nspec:\n  a: 1\n  b: 2", Edited("kind: Pod\nspec:\n  a: 1", "set spec.b = 2"));

    [Fact]
    public void A_field_without_a_value_gets_one() =>
        Assert.Equal("kind: Pod\nspec:\n  a:\n    b: 1\n  c: 2\n", Edited("kind: Pod\nspec:\n  a:\n  c: 2\n", "set spec.a = {\"b\": 1}"));

    [Fact]
    public void Json_keeps_its_layout() =>
        Assert.Equal("{\n  \"a\": 1,\n  \"b\": 2\n}\n", Edited("{\n  \"a\": 1\n}\n", "set b = 2"));

    [Theory]
    [InlineData("a:\n  # b first\n  - b: 1 # one\n    c: 2\n  # then d\n  - d\n", "take a[0]", "a:\n  # b first\n  # then d\n  - d\n")]
    [InlineData("a:\n-\n  b: 1\n-\n  c: 2\n", "take a[1]", "a:\n-\n  b: 1\n")]
    [InlineData("a:\n- b\nc: 1\n", "take a[0]", "a: []\nc: 1\n")]
    [InlineData("a: [b, c, d]\n", "take a[1]", "a: [b, d]\n")]
    [InlineData("a: [b, c, d]\n", "take a[2]", "a: [b, c]\n")]
    [InlineData("- a\n- b\n", "take [0]", "- b\n")]
    [InlineData("a:\n- b: 1\n  c: 2\n- d # last\n", "first a[1]", "a:\n- d # last\n- b: 1\n  c: 2\n")]
    [InlineData("a: [b, {c: 1}, d]\n", "first a[1]", "a: [{c: 1}, b, d]\n")]
    public void Items_go_with_their_lines(string text, string edit, string edited) => Assert.Equal(edited, Edited(text, edit));

    [Fact]
    public void What_is_added_at_the_end_of_two_blocks_is_added_to_the_inner_one_first()
    {
        const string Text = "spec:\n  a:\n    b: 1";
        var documents = YamlReader.ReadAll(Text);
        var spec = (ManifestMap)Find(documents[0], "spec");
        Assert.Equal(Text + "\n    c: 2\n  d: 3", YamlEditor.Apply(Text, documents, [new SetField(spec, "d", 3), new SetField((ManifestMap)spec["a"]!, "c", 2)]));
    }

    [Fact]
    public void The_last_field_gives_its_place_to_another_one()
    {
        const string Text = "a: 1\nb: 2\n";
        var documents = YamlReader.ReadAll(Text);
        var map = (ManifestMap)documents[0];
        Assert.Equal("a: 1\nc: 3\n", YamlEditor.Apply(Text, documents, [new SetField(map, "c", 3), new RemoveField(map, "b")]));
    }

    [Fact]
    public void The_only_field_gives_its_place_to_another_one()
    {
        const string Text = "a:\n  b:\n    - 2\nd: 4\n";
        var documents = YamlReader.ReadAll(Text);
        var map = (ManifestMap)Find(documents[0], "a");
        Assert.Equal("a:\n  c: 3\nd: 4\n", YamlEditor.Apply(Text, documents, [new RemoveField(map, "b"), new SetField(map, "c", 3)]));
    }

    [Theory]
    [InlineData("a: &x {b: 1}\nc: *x\n", "set c.b = 2")]
    [InlineData("a:\n- b: 1\n  # about c\n  c: 2\n", "remove a[0].b")]
    public void What_cannot_be_changed_by_itself_stays_as_it_is(string text, string edit) => Assert.Null(Edited(text, edit));

    [Fact]
    public void Real_manifests_are_edited_without_touching_other_lines()
    {
        if (SharedData.Find("manifests", "real.jsonl.gz") is not { } path)
        {
            output.WriteLine("This test did not run: the real manifests (../shared/manifests) are not beside the repository.");
            return;
        }

        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var random = new Random(7);
        var done = 0;
        while (file.ReadLine() is { } line)
        {
            var text = YamlWriter.ToText(((ManifestMap)JsonReader.Read(line, path))["manifest"]!);
            var documents = YamlReader.ReadAll(text);
            var maps = Maps(documents[0]).ToList();
            var map = maps[random.Next(maps.Count)];
            var at = random.Next(map.Count);
            ManifestEdit edit = random.Next(3) switch
            {
                0 => new SetField(map, "added", new ManifestList([ManifestScalar.String("x: y")])),
                1 => new SetField(map, map[at].Key, ManifestScalar.String("changed")),
                _ => new RemoveField(map, map[at].Key),
            };
            var edited = YamlEditor.Apply(text, documents, [edit]);
            Assert.True(edited is not null, $"{edit} in\n{text}");
            Assert.True(Kept(text, edited) || edit is RemoveField, $"{edit} changed more than it should in\n{text}");
            done++;
        }

        Assert.True(done > 400);
    }

    /// <summary>Whether the new text begins and ends as the old one did, up to one change.</summary>
    private static bool Kept(string text, string edited)
    {
        var (old, now) = (text.Split('\n'), edited.Split('\n'));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Reverse().Zip(now.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return now.Length - start - end <= 3;
    }

    private static IEnumerable<ManifestMap> Maps(ManifestNode node) => node switch
    {
        ManifestMap { Count: > 0 } map => map.SelectMany(entry => Maps(entry.Value)).Prepend(map),
        ManifestList list => list.SelectMany(Maps),
        _ => [],
    };

    private static string? Edited(string text, string command)
    {
        var documents = YamlReader.ReadAll(text);
        var words = command.Split(' ', 3);
        if (words[0] == "take")
        {
            var list = (ManifestList)Find(documents[0], words[1][..words[1].LastIndexOf('[')]);
            return YamlEditor.Apply(text, documents, [new RemoveItem(list, Find(documents[0], words[1]))]);
        }

        if (words[0] == "first")
        {
            var list = (ManifestList)Find(documents[0], words[1][..words[1].LastIndexOf('[')]);
            return YamlEditor.Apply(text, documents, [new MoveItem(list, Find(documents[0], words[1]), list[0])]);
        }

        var rest = words[0] is "set" or "append" ? JsonReader.Read(words[2].TrimStart('=', ' ')) : null;
        if (words[0] == "append")
            return YamlEditor.Apply(text, documents, [new AppendItem((ManifestList)Find(documents[0], words[1]), rest!)]);
        var cut = words[1].LastIndexOf('.');
        var map = (ManifestMap)Find(documents[0], cut < 0 ? "" : words[1][..cut]);
        var field = words[1][(cut + 1)..];
        return YamlEditor.Apply(text, documents, [words[0] switch { "set" => new SetField(map, field, rest!), "rename" => new RenameField(map, field, words[2]), _ => new RemoveField(map, field) }]);
    }

    private static ManifestNode Find(ManifestNode root, string path) => path
        .Split(['.', '['], StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(root, (node, step) => step.EndsWith(']') ? ((ManifestList)node)[int.Parse(step[..^1], System.Globalization.CultureInfo.InvariantCulture)] : ((ManifestMap)node)[step]!);
}
