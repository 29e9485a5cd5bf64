using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Kubewright.Packages.Support;

/// <summary>
/// The packages, packed from the sources as they are, and a place outside the repository to use them in: with a package cache and a template
/// store of its own.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>The root of the repository.</summary>
    public static string Repository => RepositoryFolder.Root;

    /// <summary>What is built for packing stays here, apart from the builds of other projects, and serves the next run.</summary>
    private static string Build { get; } = Path.Combine(Repository, "artifacts", "pack");

    private readonly Dictionary<string, string?> environment = new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(Build, "cache"),
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        // A test of the tests: what they run sees a person's machine, also where these run in CI.
        ["CI"] = null,
        ["TF_BUILD"] = null,
    };

    /// <summary>Where the packages are.</summary>
    public static string Feed { get; } = Path.Combine(Repository, "artifacts", "packages");

    /// <summary>The version of the packages.</summary>
    public string Version { get; private set; } = string.Empty;

    /// <summary>A folder outside the repository, for projects.</summary>
    public string Workspace { get; } = Directory.CreateTempSubdirectory("kubewright-packages-").FullName;

    /// <summary>Packs.</summary>
    public async Task InitializeAsync()
    {
        foreach (var package in Directory.EnumerateFiles(Feed, "Kubewright*.*nupkg"))
            File.Delete(package);
        var machine = $"{RuntimeInformation.RuntimeIdentifier}";
        (await DotNet(Repository, "pack", "Sdk.sln", "--artifacts-path", Build, "--output", Feed, "-v", "quiet", $"-p:ToolPackageRuntimeIdentifiers=\"{machine};any\"")).Succeeded();
        Version = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Feed, "Kubewright.Core.*.nupkg").Single())["Kubewright.Core.".Length..];

        // The version is the same as in the run before, and the content is not.
        if (Directory.Exists(environment["NUGET_PACKAGES"]))
        {
            foreach (var cached in Directory.EnumerateDirectories(environment["NUGET_PACKAGES"]!, "kubewright*"))
                Directory.Delete(cached, recursive: true);
        }

        await File.WriteAllTextAsync(Path.Combine(Workspace, "NuGet.config"), $"""
            <configuration>
              <packageSources>
                <add key="kubewright" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        (await New(Workspace, "install", Path.Combine(Feed, $"Kubewright.Templates.{Version}.nupkg"))).Succeeded();
    }

    /// <summary>Removes the projects.</summary>
    public Task DisposeAsync()
    {
        Directory.Delete(Workspace, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The names in a package, without those that every package has.</summary>
    internal IReadOnlyList<string> Contents(string id, string extension = "nupkg")
    {
        using var package = Open(id, extension);
        return [.. package.Entries.Select(entry => entry.FullName)
            .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Opens a package.</summary>
    internal ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.{extension}"));

    /// <summary>Makes a folder for a project.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Workspace, name)).FullName;

    /// <summary>Runs <c>dotnet</c>.</summary>
    internal Task<CommandResult> DotNet(string folder, params IEnumerable<string> arguments) => Command.Run(folder, environment, "dotnet", arguments);

    /// <summary>Runs <c>dotnet</c> with a variable of the environment.</summary>
    internal Task<CommandResult> DotNetWith(string folder, (string Name, string Value) variable, params IEnumerable<string> arguments) =>
        Command.Run(folder, new Dictionary<string, string?>(environment) { [variable.Name] = variable.Value }, "dotnet", arguments);

    /// <summary>Runs <c>dotnet new</c> with templates of this feed alone.</summary>
    internal Task<CommandResult> New(string folder, params IEnumerable<string> arguments) =>
        DotNet(folder, ["new", .. arguments, "--debug:custom-hive", Path.Combine(Workspace, ".templates")]);
}
