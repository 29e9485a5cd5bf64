using System.Runtime.InteropServices;

namespace Kubewright.Benchmarks.Processes;

/// <summary>A program, and a way to publish it.</summary>
/// <param name="Project">The folder of its project.</param>
/// <param name="Name">What people call the way.</param>
/// <param name="Folder">Where it goes below <c>artifacts/bench</c>.</param>
/// <param name="Arguments">What <c>dotnet publish</c> gets.</param>
internal sealed record ProgramPublish(string Project, string Name, string Folder, params string[] Arguments)
{
    private const string Sample = "samples/FraudDetector";
    private const string Cli = "src/Kubewright.Cli";

    public static ProgramPublish ReadyToRun { get; } = new(Sample, "ReadyToRun", "readytorun", "-p:PublishReadyToRun=true", "--no-self-contained");

    public static ProgramPublish Native { get; } = new(Sample, "NativeAOT", "native", "-p:PublishAot=true");

    /// <summary>The tool as its package has it for the system that the package was made on.</summary>
    public static ProgramPublish NativeTool { get; } = Native with { Project = Cli, Folder = "cli-native" };

    /// <summary>The tool as its package has it for other systems.</summary>
    public static ProgramPublish Tool { get; } = ReadyToRun with { Project = Cli, Folder = "cli" };

    private string Directory => Repository.PathOf("artifacts", "bench", Folder);

    private string Program => Path.Combine(Directory, Path.GetFileName(Project) + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// <summary>Publishes it where that was not done since the last change of a source; it takes a minute or two.</summary>
    /// <remarks>Beside the ordinary build and not in it, so that neither has to start from nothing after the other.</remarks>
    /// <returns>The program.</returns>
    public string EnsurePublished()
    {
        if (File.Exists(Program) && File.GetLastWriteTimeUtc(Program) > ((string[])["src", "generators", "schemas", Project]).Max(LastChange))
            return Program;
        Console.WriteLine($"Publishing {Project} with {Name}; the next run does without ...");
        Command.Run(
            "dotnet",
            ["publish", Project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, .. Arguments, "--artifacts-path", "artifacts/bench", "-o", Directory]);
        File.SetLastWriteTimeUtc(Program, DateTime.UtcNow);
        return Program;
    }

    /// <summary>The size of what has to be copied to run it, in bytes.</summary>
    public long Size() => new DirectoryInfo(Directory).EnumerateFiles().Where(file => file.Extension is not (".pdb" or ".dbg" or ".xml")).Sum(file => file.Length);

    private static DateTime LastChange(string folder) => new DirectoryInfo(Repository.PathOf(folder))
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => file.Extension is ".cs" or ".csproj" or ".json" && !IsOutput(file.FullName))
        .Max(file => file.LastWriteTimeUtc);

    private static bool IsOutput(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
