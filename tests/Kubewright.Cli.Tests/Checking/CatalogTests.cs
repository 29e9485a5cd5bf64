using Kubewright.Schemas;

namespace Kubewright.Cli.Checking;

/// <summary>The built-in schemas are found by the layout of their documents and read one by one: that gives what reading them whole gives.</summary>
public sealed class CatalogTests
{
    public static TheoryData<string> Documents => [.. Directory.GetFiles(Path.Combine(Workspace.Repository, "schemas"), "*.json", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("docs.json", StringComparison.Ordinal) && !file.EndsWith("sources.json", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Workspace.Repository, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Has_each_component_and_kind(string file)
    {
        var document = new SchemaReader().ReadDocument(JsonReader.Read(File.ReadAllText(Path.Combine(Workspace.Repository, file))));
        Assert.NotEmpty(document.Components);
        foreach (var component in document.Components)
        {
            Assert.Equal(component.Schema, SchemaCatalog.BuiltIn.Find(component.Name)?.Schema);
            foreach (var kind in component.Schema.GroupVersionKinds.Where(_ => component.IsKind))
                Assert.Equal(component.Name, SchemaCatalog.BuiltIn.FindKind(kind.ApiVersion, kind.Kind)?.Name);
        }
    }
}
