using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kubewright.Cli.Commands;

/// <summary>Help with what a list of options does not say: examples, exit codes, variables of the environment.</summary>
internal sealed class HelpWithNotes(HelpAction standard) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks for help need not give what is required.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parsed)
    {
        var code = standard.Invoke(parsed);
        parsed.InvocationConfiguration.Output.Write(NotesOf(parsed.CommandResult.Command.Name).ReplaceLineEndings("\n"));
        return code;
    }

    private static string NotesOf(string command) => command switch
    {
        "kubewright" => """
            Examples:
              kubewright check deploy/                      Checks the manifests of a folder.
              kubewright check --help                       Says what can be chosen.
              eval "$(kubewright completion bash)"          Makes bash complete the command line.

            Environment:
              NO_COLOR                                      Set to anything, there are no colours.

            Rules and formats are explained at https://github.com/kubewright/kubewright/tree/main/docs


            """,
        "check" => """
            Examples:
              kubewright check deploy/                      All manifests of a folder, and of the folders in it.
              helm template ./chart | kubewright check -    What another program renders.
              kubewright check . --select KW1               Only what the API server would reject.
              kubewright check . --crds crds/               With the definitions of custom resources.
              kubewright check . --format github            Annotations in a workflow of GitHub.
              kubewright check . --fix --dry-run            Shows what would be corrected.

            Configuration:
              .editorconfig beside the manifests, and above   Severities, options of rules, presets, the cluster's profile.

            Exit codes:
              0  Nothing at or above --fail-on.
              1  Findings.
              2  Something could not be read, or the command line is wrong.


            """,
        "import" => """
            Examples:
              kubewright schema import crds/ --title training-operator --schema-version 1.9 --output schemas/training-operator.json
              kubewright schema import --all schemas/sources.json --upstream ../upstream --check

            Exit codes:
              0  Written, or with --check up to date.
              1  With --check: a result differs from what its sources give.
              2  Something could not be read or written, or the command line is wrong.


            """,
        "completion" => """
            Examples:
              eval "$(kubewright completion bash)"                              in ~/.bashrc
              source <(kubewright completion zsh)                               in ~/.zshrc, after compinit
              kubewright completion fish | source                               in ~/.config/fish/config.fish
              kubewright completion pwsh | Out-String | Invoke-Expression       in $PROFILE


            """,
        _ => string.Empty,
    };
}
