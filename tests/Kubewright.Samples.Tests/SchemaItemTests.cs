using System.Diagnostics;
using System.Text.Json;

namespace Kubewright.Samples.Tests;

/// <summary>What MSBuild makes of <c>KubernetesSchema</c>.</summary>
public sealed class SchemaItemTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kubewright-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_compiler_is_given_the_files_and_what_the_project_says_of_them()
    {
        var (code, output) = Build("""<KubernetesSchema Include="a.yaml" Namespace="Acme" Kinds="A;B" Versions="v1;v2" />""", "a.yaml", "-getItem:AdditionalFiles");
        Assert.Equal(0, code);
        var item = JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Single();
        Assert.Equal(
            ["a.yaml", "definitions", "Acme", "A,B", "v1,v2"],
            new[] { "Identity", "KubewrightSchema", "KubewrightNamespace", "KubewrightKinds", "KubewrightVersions" }.Select(name => item.GetProperty(name).GetString()));
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_in_the_project()
    {
        var (code, output) = Build("""<KubernetesSchema Include="a.yaml;gone.yaml" />""", "a.yaml", "-t:CheckKubernetesSchemas");
        Assert.NotEqual(0, code);
        Assert.Contains("Project.proj : error KW9010: There is no schema file 'gone.yaml'; correct the path of this KubernetesSchema, or remove it.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.yaml", output.Replace("gone.yaml", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private (int Code, string Output) Build(string items, string file, string argument)
    {
        var imports = Path.Combine(RepositoryFolder.Root, "src", "Kubewright", "buildTransitive", "Kubewright.Schemas.");
        File.WriteAllText(Path.Combine(folder.FullName, file), "");
        File.WriteAllText(Path.Combine(folder.FullName, "Project.proj"), $"""
            <Project>
              <Import Project="{imports}props" />
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{imports}targets" />
            </Project>
            """);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", "Project.proj", "-nologo", "-nodeReuse:false", argument]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
