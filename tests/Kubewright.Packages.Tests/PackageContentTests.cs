using System.Text;
using System.Xml.Linq;
using Kubewright.Packages.Support;

namespace Kubewright.Packages;

[Collection(PackagesCollection.Name)]
public sealed class PackageContentTests(PackedFeed feed)
{
    public static TheoryData<string> Libraries => ["Kubewright", "Kubewright.Core", "Kubewright.Yaml", "Kubewright.Testing"];

    [Theory]
    [InlineData("Kubewright", """
        Kubewright.nuspec
        README.md
        analyzers/dotnet/cs/Kubewright.Analyzers.dll
        analyzers/dotnet/cs/Kubewright.CodeFixes.dll
        analyzers/dotnet/cs/Kubewright.Core.dll
        analyzers/dotnet/cs/Kubewright.Generators.dll
        analyzers/dotnet/cs/Kubewright.Yaml.dll
        analyzers/dotnet/cs/YamlDotNet.dll
        buildTransitive/Kubewright.Compiler.targets
        buildTransitive/Kubewright.Manifests.props
        buildTransitive/Kubewright.Manifests.targets
        buildTransitive/Kubewright.Render.targets
        buildTransitive/Kubewright.Schemas.props
        buildTransitive/Kubewright.Schemas.targets
        buildTransitive/Kubewright.props
        buildTransitive/Kubewright.targets
        icon.png
        lib/net10.0/Kubewright.dll
        lib/net10.0/Kubewright.xml
        """)]
    [InlineData("Kubewright.Core", """
        Kubewright.Core.nuspec
        README.md
        icon.png
        lib/netstandard2.0/Kubewright.Core.dll
        lib/netstandard2.0/Kubewright.Core.xml
        """)]
    [InlineData("Kubewright.Yaml", """
        Kubewright.Yaml.nuspec
        README.md
        icon.png
        lib/netstandard2.0/Kubewright.Yaml.dll
        lib/netstandard2.0/Kubewright.Yaml.xml
        """)]
    [InlineData("Kubewright.Testing", """
        Kubewright.Testing.nuspec
        README.md
        buildTransitive/Kubewright.Testing.props
        icon.png
        lib/net10.0/Kubewright.Testing.dll
        lib/net10.0/Kubewright.Testing.xml
        """)]
    [InlineData("Kubewright.Templates", """
        Kubewright.Templates.nuspec
        README.md
        content/kubewright-app/.github/workflows/manifests.yml
        content/kubewright-app/.gitignore
        content/kubewright-app/.template.config/template.json
        content/kubewright-app/KubewrightApp.slnx
        content/kubewright-app/README.md
        content/kubewright-app/src/KubewrightApp/KubewrightApp.csproj
        content/kubewright-app/src/KubewrightApp/Manifests.cs
        content/kubewright-app/src/KubewrightApp/Program.cs
        content/kubewright-app/tests/KubewrightApp.Tests/KubewrightApp.Tests.csproj
        content/kubewright-app/tests/KubewrightApp.Tests/ManifestTests.The_manifests_are_as_reviewed.verified.yaml
        content/kubewright-app/tests/KubewrightApp.Tests/ManifestTests.cs
        content/kubewright-job/.gitignore
        content/kubewright-job/.template.config/template.json
        content/kubewright-job/KubewrightJob.csproj
        content/kubewright-job/Program.cs
        content/kubewright-job/README.md
        icon.png
        """)]
    public void A_package_has_what_it_should_and_nothing_else(string id, string contents) =>
        Assert.Equal(contents.ReplaceLineEndings("\n").Split('\n'), feed.Contents(id));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_package_says_what_it_is(string id)
    {
        var metadata = Metadata(id);
        Assert.Equal("Apache-2.0", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.NotEmpty(Value(metadata, "description"));
        Assert.Empty(Value(metadata, "developmentDependency"));
        Assert.Equal(40, metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("commit")!.Value.Length);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Symbols_lead_to_the_sources(string id)
    {
        using var symbols = feed.Open(id, "snupkg");
        var entry = Assert.Single(symbols.Entries, entry => entry.Name == $"{id}.pdb");
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        Assert.Matches("/[0-9a-f]{40}/\\*\"", Encoding.UTF8.GetString(content.ToArray()));
    }

    [Fact]
    public void The_tool_is_native_where_it_can_be_linked_compiled_for_other_machines_and_portable_for_any()
    {
        var machine = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Assert.Contains("tools/any/any/DotnetToolSettings.xml", feed.Contents("Kubewright.Cli"));
        var own = feed.Open($"Kubewright.Cli.{machine}").Entries;
        if (OperatingSystem.IsLinux() && (File.Exists("/usr/bin/clang") || File.Exists("/usr/bin/gcc")))
        {
            Assert.Equal(["DotnetToolSettings.xml", "Kubewright.Cli"], own.Where(entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal)).Select(entry => entry.Name).Order(StringComparer.Ordinal));
            return;
        }

        var compiled = own.Single(entry => entry.Name == "Kubewright.Core.dll").Length;
        var portable = feed.Open("Kubewright.Cli.any").Entries.Single(entry => entry.Name == "Kubewright.Core.dll").Length;
        Assert.True(compiled > portable * 3 / 2, $"{compiled} bytes compiled, {portable} portable");
    }

    private XElement Metadata(string id)
    {
        using var package = feed.Open(id);
        using var nuspec = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? string.Empty;
}
