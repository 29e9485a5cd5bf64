namespace Kubewright.Rules.Reliability;

internal sealed class UnsplitCommand() : ContainerPolicy("KW2187", "command-not-split", "Split commands into words, or run a shell", Severity.Warning)
{
    private static readonly string[] Lists = ["command", "args"];
    private static readonly string[] Operators = ["&&", "||", "|", ";", ">", ">>", "<", "2>&1"];
    private static readonly string[] Runners = ["env", "tini", "dumb-init"];
    private static readonly char[] Special = ['"', '\'', '\\', '&', '|', ';', '<', '>', '$', '`', '*', '?', '(', '~'];

    private static readonly (string[] Path, string Field)[] Handlers =
    [
        (["livenessProbe"], "livenessProbe"), (["readinessProbe"], "readinessProbe"), (["startupProbe"], "startupProbe"),
        (["lifecycle", "postStart"], "lifecycle.postStart"), (["lifecycle", "preStop"], "lifecycle.preStop"),
    ];

    public override RuleDocumentation Documentation => new(
        Why: """
            Kubernetes runs the first word as a program and hands it the others, with no shell in between. A whole line is looked up as a file name, and
            && reaches the program as an argument.
            """,
        Fix: "Write one item a word, or run a shell: [sh, -c, ...].",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  command: [python serve.py --port 8080]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  command: [python, serve.py, --port, '8080']
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Pod.Owner.KindName.StartsWith("Ray", StringComparison.Ordinal))
            return;
        CheckCommand(container, container.Node, "", takesArgs: true, context);
        foreach (var (path, field) in Handlers)
        {
            if (container.Node.At([.. path, "exec"]).Map is { } exec)
                CheckCommand(container, exec, field + ".exec.", takesArgs: false, context);
        }
    }

    private static void CheckCommand(PodContainer container, ManifestMap owner, string prefix, bool takesArgs, PolicyContext context)
    {
        if (owner.List("command") is not { Count: > 0 } command || command[0] is not ManifestScalar { Kind: ManifestNodeKind.String } first)
            return;
        if (command.Count == 1 && !command.IsOpen && first.Text.Trim().Any(char.IsWhiteSpace))
        {
            var isPlain = first.Text.IndexOfAny(Special) < 0;
            context.Report(
                container.PathTo(prefix + "command"),
                Message(first.Text, isPlain ? "write one item a word" : "run it by a shell: [sh, -c, ...]"),
                command,
                fix: isPlain ? TreeFix.Set("Split the command into words", owner, Words(first.Text), "command") : null);
            return;
        }

        if (Array.IndexOf(Runners, Shell.BaseName(first.Text)) >= 0 || Shell.IsShell(first.Text) || first.Text.IndexOf("$(", StringComparison.Ordinal) >= 0)
            return;
        foreach (var list in takesArgs ? Lists : [Lists[0]])
        {
            foreach (var (_, text) in owner.Texts(list))
            {
                if (Array.IndexOf(Operators, text) < 0)
                    continue;
                context.Report(container.PathTo(prefix + "command"), Message(first.Text, $"'{text}' reaches it as an argument; run the line by a shell: [sh, -c, ...]"), command);
                return;
            }
        }
    }

    private static string Message(string command, string advice) => $"Command '{command}' is not run by a shell; {advice}.";

    private static ManifestList Words(string text) => new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (ManifestNode)ManifestScalar.String(word)));
}
