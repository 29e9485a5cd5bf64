using Kubewright.Packages.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Packages;

/// <summary>Roslyn 4.8 is what the .NET 8 SDK and editors of its time have: the analyzers and the generator work there, too.</summary>
[Collection(PackagesCollection.Name)]
public sealed class OldestCompilerTests(PackedFeed feed)
{
    [Fact]
    public async Task The_package_works_in_a_compiler_of_roslyn_4_8()
    {
        Assert.Equal(new Version(4, 8, 0, 0), typeof(CSharpCompilation).Assembly.GetName().Version);
        using var package = feed.Open("Kubewright");
        var extensions = new PackedExtensions(package, feed.NewFolder("oldest-compiler"));
        var analyzers = extensions.References.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToList();
        var generators = extensions.References.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)).ToList();
        Assert.DoesNotContain(extensions.Failures, failure => failure.Contains("Kubewright.Analyzers", StringComparison.Ordinal) || failure.Contains("Kubewright.Generators", StringComparison.Ordinal));
        Assert.NotEmpty(analyzers);
        Assert.NotEmpty(generators);

        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText("""var pod = new Kubewright.Pod("web").Container("web", c => c.Image("web:latest"));""")],
            await References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var run = CSharpGeneratorDriver.Create([.. generators]).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _).GetRunResult();
        Assert.All(run.Results, result => Assert.Null(result.Exception));
        Assert.DoesNotContain(generated.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var found = await generated.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false)).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Assert.Contains(found, diagnostic => diagnostic.Id == "KW2020");
    }

    /// <summary>What a project that has the package is compiled against.</summary>
    private async Task<IEnumerable<MetadataReference>> References()
    {
        var folder = feed.NewFolder("references");
        await File.WriteAllTextAsync(Path.Combine(folder, "references.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Kubewright" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        (await feed.DotNet(folder, "restore")).Succeeded();
        var items = (await feed.DotNet(folder, "msbuild", "-t:ResolveAssemblyReferences", "-getItem:ReferencePath")).Succeeded().Output;
        using var json = System.Text.Json.JsonDocument.Parse(items);
        return [.. json.RootElement.GetProperty("Items").GetProperty("ReferencePath").EnumerateArray()
            .Select(item => MetadataReference.CreateFromFile(item.GetProperty("FullPath").GetString()!))];
    }
}
