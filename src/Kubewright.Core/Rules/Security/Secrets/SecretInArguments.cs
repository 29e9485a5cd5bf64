namespace Kubewright.Rules.Security;

internal sealed class SecretInArguments() : ContainerPolicy("KW3049", "secret-in-arguments", "Do not pass secrets on the command line", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "The command line of a process can be read by every other one on the node, and the manifest by many more.",
        Fix: "Take the value from a Secret: as a file that the argument names, or as a variable $(NAME) that the container gets by secretKeyRef.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  args: [--listen=:8080, --database-password=correct-horse]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  args: [--listen=:8080, --database-password-file=/run/secrets/database]
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var list in new[] { "command", "args" })
        {
            var flag = "";
            foreach (var (i, text) in container.Node.Texts(list))
            {
                // The value is never part of the message.
                if (SecretIn(text, flag) is { } name)
                    context.Report(container.PathTo($"{list}[{i}]"), $"Argument '{(name.Length == 0 ? $"{list}[{i}]" : name)}' of container '{container.Name}' holds a secret in plain text; pass it through a Secret.", container.Node.List(list)![i]);
                flag = IsFlag(text) && text.IndexOf('=') < 0 ? text : "";
            }
        }
    }

    /// <summary>The name of the argument that is a secret, empty for one that has none; <see langword="null"/> where there is no secret.</summary>
    /// <param name="text">The argument.</param>
    /// <param name="flag">The flag before it, of which it may be the value.</param>
    private static string? SecretIn(string text, string flag)
    {
        var name = IsFlag(text) ? "" : flag;
        var value = text;
        var equals = text.IndexOf('=');
        if (IsFlag(text) && equals > 0)
        {
            name = text.Substring(0, equals);
            value = text.Substring(equals + 1);
        }

        if (SecretValues.IsSecret(text))
            return name;
        return name.Length > 0 && SecretNames.IsSecret(name.TrimStart('-')) && SecretValues.MayBeSecret(value, name.TrimStart('-')) ? name : null;
    }

    private static bool IsFlag(string text) => text.Length > 1 && text[0] == '-' && text.IndexOf(' ') < 0;
}
