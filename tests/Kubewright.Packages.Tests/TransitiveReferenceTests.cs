using Kubewright.Packages.Support;

namespace Kubewright.Packages;

/// <summary>A project has the package through another one: its own code is generated for and analyzed all the same.</summary>
[Collection(PackagesCollection.Name)]
public sealed class TransitiveReferenceTests(PackedFeed feed)
{
    [Fact]
    public async Task A_project_gets_the_compiler_extensions_through_another_project()
    {
        var root = feed.NewFolder("transitive");
        await Write(Path.Combine(root, "shared"), "shared.csproj", $"""<PackageReference Include="Kubewright" Version="{feed.Version}" />""");
        await Write(Path.Combine(root, "app"), "app.csproj", """<ProjectReference Include="../shared/shared.csproj" />""");

        (await feed.DotNet(Path.Combine(root, "app"), "build", "-v", "quiet")).Succeeded();
        foreach (var project in new[] { "shared", "app" })
        {
            var analyzers = (await feed.DotNet(Path.Combine(root, project), "build", "--no-restore", "-t:ResolvePackageAssets", "-getItem:Analyzer")).Succeeded().Output;
            Assert.Single(Occurrences(analyzers, "/Kubewright.Generators.dll\""));
            Assert.Single(Occurrences(analyzers, "/Kubewright.Core.dll\""));
        }

        var off = (await feed.DotNet(Path.Combine(root, "app"), "build", "--no-restore", "-t:ResolvePackageAssets", "-getItem:Analyzer", "-p:KubewrightAnalyzers=false")).Succeeded().Output;
        Assert.DoesNotContain("Kubewright", off, StringComparison.Ordinal);
    }

    private static Task Write(string folder, string name, string reference)
    {
        Directory.CreateDirectory(folder);
        return File.WriteAllTextAsync(Path.Combine(folder, name), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Identities alone: an item's metadata say its path again.</summary>
    private static IEnumerable<string> Occurrences(string items, string end) =>
        items.Split('\n').Where(line => line.Contains("\"Identity\":", StringComparison.Ordinal) && line.TrimEnd(',').EndsWith(end, StringComparison.Ordinal));
}
