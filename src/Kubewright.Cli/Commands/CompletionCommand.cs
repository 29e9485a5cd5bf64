using System.CommandLine;
using System.CommandLine.Completions;
using Kubewright.Cli.Completion;

namespace Kubewright.Cli.Commands;

/// <summary><c>kubewright completion</c>, and the hidden <c>kubewright complete</c> that its scripts ask.</summary>
internal static class CompletionCommand
{
    internal static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "The shell: bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        var command = new Command("completion", "Prints what makes a shell complete the command line of kubewright.") { shell };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(CompletionScripts.All[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n")));
        return command;
    }

    internal static Command CreateAnswer(Command root)
    {
        var cursor = new Argument<int>("cursor") { Description = "The place of the cursor in the line." };
        var line = new Argument<string>("line") { Description = "The command line, without the program's name.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("complete", "Says how a command line can go on.") { cursor, line };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            foreach (var word in Complete(root, parsed.GetValue(line) ?? string.Empty, parsed.GetValue(cursor)))
                parsed.InvocationConfiguration.Output.WriteLine(word);
        });
        return command;
    }

    /// <summary>
    /// The words that can be at the cursor. Options are for those who have begun one: for the others, an empty answer lets the shell complete
    /// files. The aliases of old (/?) are not for completing.
    /// </summary>
    private static IEnumerable<string> Complete(Command root, string line, int cursor)
    {
        var before = line[..Math.Clamp(cursor, 0, line.Length)];
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return root.Parse(before).GetCompletions(before.Length)
            .Select(item => item.Label)
            .Where(label => label.StartsWith(word, StringComparison.Ordinal) && label.StartsWith('-') == word.StartsWith('-') && !label.StartsWith('/'))
            .Distinct(StringComparer.Ordinal);
    }
}
