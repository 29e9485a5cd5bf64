using Kubewright.Packages.Support;

namespace Kubewright.Packages;

[Collection(PackagesCollection.Name)]
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task The_tool_installs_and_checks_manifests()
    {
        var folder = feed.NewFolder("tool");
        var bin = Path.Combine(folder, "bin");
        (await feed.DotNet(folder, "tool", "install", "Kubewright.Cli", "--tool-path", bin, "--version", feed.Version, "--source", PackedFeed.Feed)).Succeeded();
        await File.WriteAllTextAsync(Path.Combine(folder, "settings.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  a: 1\n");

        Assert.Equal(feed.Version, (await Run("--version")).Succeeded().Output.Trim());
        Assert.Contains("settings.yaml(6,6): error KW", (await Run("check", "settings.yaml")).Failed(exitCode: 1).Output, StringComparison.Ordinal);
        Assert.Contains("kubewright", (await Run("completion", "bash")).Succeeded().Output, StringComparison.Ordinal);

        Task<CommandResult> Run(params string[] arguments) => Command.Run(folder, new Dictionary<string, string?>(), Path.Combine(bin, "kubewright"), arguments);
    }
}
