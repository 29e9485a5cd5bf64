using Kubewright.Schemas;
using Xunit.Abstractions;

namespace Kubewright.Cli;

public sealed class CommittedSchemasTests(ITestOutputHelper log)
{
    public static TheoryData<string> Documents => [.. Directory
        .EnumerateFiles(Path.Combine(Workspace.Repository, "schemas"), "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Workspace.Repository, file).Replace('\\', '/'))
        .Where(file => file.Count(c => c == '/') == 2 && !file.EndsWith("docs.json", StringComparison.Ordinal))];

    [Fact]
    public void Importing_upstream_again_gives_the_same_bytes()
    {
        if (SharedData.Find("upstream") is not { } upstream)
        {
            log.WriteLine("NOT RUN: there is no ../shared/upstream beside this clone to import from.");
            return;
        }

        var run = Workspace.Execute("schema", "import", "--all", Path.Combine(Workspace.Repository, "schemas", "sources.json"), "--upstream", upstream, "--check");
        Assert.True(run.Code == 0, run.Output + run.Error);
        Assert.Equal(5, run.Output.Split("up to date").Length - 1);
    }

    [Theory]
    [InlineData("kubernetes/1.36.json", 71)]
    [InlineData("training-operator/1.9.json", 6)]
    [InlineData("trainer/2.3.json", 3)]
    [InlineData("jobset/0.12.json", 1)]
    [InlineData("kueue/0.19.json", 4)]
    public void Has_the_kinds(string document, int kinds) => Assert.Equal(kinds, Read("schemas/" + document).Kinds.Count());

    [Fact]
    public void A_PyTorchJob_needs_few_types_of_its_own()
    {
        var document = Read("schemas/training-operator/1.9.json");
        var reached = new HashSet<string>();
        Reach("org.kubeflow.v1.PyTorchJob");
        Assert.InRange(reached.Count, 8, 11);

        void Reach(string name)
        {
            if (reached.Add(name))
                Visit(document.Find(name)!.Schema);
        }

        void Visit(SchemaNode schema)
        {
            if (schema.Reference is { File: null } reference)
                Reach(reference.Name);
            foreach (var (_, child) in schema.Children())
                Visit(child);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reading_and_writing_gives_the_same_bytes(string document)
    {
        var text = File.ReadAllText(Path.Combine(Workspace.Repository, document));
        Assert.Equal(text, SchemaWriter.Write(Read(document)));
        Assert.DoesNotContain("\"description\"", text.Replace("\"description\": {", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_reference_leads_to_a_component(string document)
    {
        var read = Read(document);
        foreach (var component in read.Components)
            Visit(component.Schema);

        void Visit(SchemaNode schema)
        {
            if (schema.Reference is { } reference)
            {
                var target = reference.File is null ? read : Read(Path.GetDirectoryName(document) + "/" + reference.File);
                Assert.True(target.Find(reference.Name) is not null, reference.ToString());
            }

            foreach (var (_, child) in schema.Children())
                Visit(child);
        }
    }

    private static SchemaDocument Read(string document) =>
        new SchemaReader().ReadDocument(JsonReader.Read(File.ReadAllText(Path.Combine(Workspace.Repository, document)), document));
}
