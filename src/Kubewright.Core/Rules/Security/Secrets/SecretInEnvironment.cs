namespace Kubewright.Rules.Security;

internal sealed class SecretInEnvironment() : Policy("KW3040", "env-var-secret", "Do not write secrets into environment variables", Severity.Error, isOn: true)
{
    private static readonly RuleOption<Pattern> Names = RuleOption.Pattern("names", "", "Further names of variables that hold secrets.");
    private static readonly RuleOption<Pattern> Ignore = RuleOption.Pattern("ignore", "", "Names of variables that hold none.");

    public override IReadOnlyList<RuleOption> Options => [Names, Ignore];

    public override RuleDocumentation Documentation => new(
        Why: "Whoever can read the manifest, its history in Git or the pod can read the secret, and it stays in backups and logs when it has been changed here.",
        Fix: "Put the value into a Secret, which comes from elsewhere, and refer to it with valueFrom.secretKeyRef. Change a value that was committed: it is known.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  env:
                    - {name: DATABASE_PASSWORD, value: correct-horse}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  env:
                    - name: DATABASE_PASSWORD
                      valueFrom: {secretKeyRef: {name: search, key: database-password}}
            """)
    {
        KubeLinter = ["env-var-secret"],
        Polaris = ["sensitiveContainerEnvVar"],
    };

    internal override void Run(PolicyContext context)
    {
        foreach (var use in EnvironmentUse.In(context.Manifest))
        {
            if (use.Variable.Text("value") is not { } value || context.Get(Ignore).IsMatch(use.Name))
                continue;
            var isNamedSo = SecretNames.IsSecret(use.Name) || context.Get(Names).IsMatch(use.Name);
            if (!SecretValues.IsSecret(value) && !(isNamedSo && SecretValues.MayBeSecret(value, use.Name)))
                continue;

            // The value is never part of the message.
            context.Report(
                use.Path + ".value",
                $"Variable '{use.Name}' of container '{use.Container}' holds a secret in plain text; put it into a Secret and use secretKeyRef.",
                use.Variable["value"]!,
                fix: Fix(use.Variable, use.Name));
        }
    }

    /// <summary>A Secret of that name must be made, or another one named: nobody writes this unasked.</summary>
    private static ManifestFix? Fix(ManifestMap variable, string name)
    {
        var key = NameSyntax.ToLabel(name);
        if (Syntax.Dns1123Subdomain(key) is not null || !variable.IsCertainlyAbsent("valueFrom"))
            return null;
        var reference = ManifestMap.Of(("secretKeyRef", ManifestMap.Of(("name", key), ("key", key))));
        return new ManifestFix("Take it from a Secret", new RemoveField(variable, "value"), new SetField(variable, "valueFrom", reference)) { IsProposal = true };
    }
}
