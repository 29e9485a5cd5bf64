using System.Text.Json;

namespace Kubewright.Benchmarks.Analysis;

/// <summary>A project on disk, as somebody has it who uses the package, and what <c>dotnet build</c> calls the compiler with for it.</summary>
/// <param name="Roslyn">The folder of the SDK's compiler.</param>
/// <param name="With">A file of all the compiler's arguments.</param>
/// <param name="Without">The same without Kubewright's analyzers; its generator stays.</param>
internal sealed record CompiledProject(string Roslyn, string With, string Without)
{
    private const string Analyzers = "Kubewright.Analyzers.dll";

    private static string Folder => Repository.PathOf("artifacts", "bench", "analysis");

    /// <summary>Writes and restores the project.</summary>
    /// <param name="classes">How many classes it has.</param>
    public static CompiledProject Create(int classes)
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(Folder, file), "<Project />");
        File.WriteAllText(Path.Combine(Folder, ".editorconfig"), "root = true");
        File.WriteAllText(Path.Combine(Folder, "Manifests.csproj"), ProjectFile());
        for (var i = 0; i < classes; i++)
            File.WriteAllText(Path.Combine(Folder, $"Service{i}.cs"), AnalyzedProject.Source(i, version: 0));
        Command.RunIn(Folder, "dotnet", ["restore"]);
        var asked = Command.RunIn(Folder, "dotnet", ["msbuild", "-t:Build", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath"]);
        using var answer = JsonDocument.Parse(asked[asked.IndexOf('{', StringComparison.Ordinal)..]);
        var arguments = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!)
            .Where(argument => argument != "/noconfig")
            .Select(argument => argument.Contains(' ') && !argument.Contains('"') ? $"\"{argument}\"" : argument)
            .ToList();
        return new(
            answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!,
            Write("with.rsp", arguments),
            Write("without.rsp", arguments.Where(argument => !(argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.Contains(Analyzers, StringComparison.Ordinal)))));
    }

    private static string Write(string name, IEnumerable<string> arguments)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllLines(path, arguments);
        return path;
    }

    private static string ProjectFile()
    {
        var build = Repository.PathOf("src", "Kubewright", "buildTransitive");
        var own = AppContext.BaseDirectory;
        return $"""
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{build}/Kubewright.props" />
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <TargetFramework>net{Environment.Version.ToString(2)}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{own}Kubewright.dll;{own}Kubewright.Core.dll;{own}KubernetesClient.dll" />
                <Analyzer Include="{own}Kubewright.Generators.dll;{own}Kubewright.Analyzers.dll;{own}Kubewright.Core.dll;{own}Kubewright.Yaml.dll;{own}YamlDotNet.dll" />
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{build}/Kubewright.targets" />
            </Project>
            """;
    }
}
