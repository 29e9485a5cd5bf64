namespace Kubewright.Cli.Completion;

/// <summary>What makes a shell ask <c>kubewright complete</c> when somebody presses the tab key.</summary>
/// <remarks>
/// Each hands over the command line without the program's name, and the cursor's place in it. Where the answer is empty a file is wanted, which the
/// shell completes itself.
/// </remarks>
internal static class CompletionScripts
{
    /// <summary>The scripts, by the name of their shell.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["pwsh"] = PowerShell,
    };

    private const string Bash = """
        # eval "$(kubewright completion bash)" in ~/.bashrc
        _kubewright() {
            local line="${COMP_LINE#* }"
            local cursor=$((COMP_POINT - ${#COMP_LINE} + ${#line}))
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(kubewright complete "$cursor" -- "$line" 2> /dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _kubewright kubewright

        """;

    private const string Zsh = """
        #compdef kubewright
        # source <(kubewright completion zsh) in ~/.zshrc, after compinit
        _kubewright() {
            local line="${BUFFER#* }"
            local cursor=$((CURSOR - ${#BUFFER} + ${#line}))
            local -a candidates
            candidates=(${(f)"$(kubewright complete "$cursor" -- "$line" 2> /dev/null)"})
            if (( ${#candidates} )); then
                compadd -- "${candidates[@]}"
            else
                _files
            fi
        }
        compdef _kubewright kubewright

        """;

    private const string Fish = """
        # kubewright completion fish | source in ~/.config/fish/config.fish
        function __kubewright_complete
            set -l line (string replace -r '^\S+\s?' '' -- (commandline -cp))
            set -l candidates (kubewright complete (string length -- "$line") -- "$line" 2> /dev/null)
            if test (count $candidates) -gt 0
                printf '%s\n' $candidates
            else
                __fish_complete_path (commandline -ct)
            end
        end
        complete -c kubewright -f -a '(__kubewright_complete)'

        """;

    private const string PowerShell = """
        # kubewright completion pwsh | Out-String | Invoke-Expression in $PROFILE
        Register-ArgumentCompleter -Native -CommandName kubewright -ScriptBlock {
            param($word, $command, $cursor)
            $all = $command.ToString()
            $line = $all -replace '^\S+\s?', ''
            $place = [Math]::Max(0, $cursor - $command.Extent.StartOffset - $all.Length + $line.Length)
            kubewright complete $place -- $line.PadRight($place) 2> $null |
                Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;
}
