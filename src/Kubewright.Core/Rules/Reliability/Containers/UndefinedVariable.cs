namespace Kubewright.Rules.Reliability;

internal sealed class UndefinedVariable() : ContainerPolicy("KW2181", "env-reference-undefined", "Refer only to variables that are defined before", Severity.Warning)
{
    private static readonly string[] Words = ["command", "args"];
    private static readonly string[] OperatorNames = ["MASTER_ADDR", "MASTER_PORT", "WORLD_SIZE", "RANK", "TF_CONFIG", "NUM_PROCESSES", "PROCESS_ID", "JOB_COMPLETION_INDEX"];
    private static readonly string[] OperatorPrefixes = ["PET_", "COORDINATOR_", "LWS_", "TPU_", "MEGASCALE_", "RAY_"];

    public override RuleDocumentation Documentation => new(
        Why: "A reference to a variable that is not there, or comes later in the list, is left as it is: the program gets the text $(NAME).",
        Fix: "Define the variable before the entry that refers to it.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  env: [{name: URL, value: 'http://$(HOST):80'}, {name: HOST, value: db}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  env: [{name: HOST, value: db}, {name: URL, value: 'http://$(HOST):80'}]
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.Node.IsCertainlyEmpty("envFrom"))
            return;
        if (container.Node.MayHaveMoreIn("env"))
            return;
        CheckVariables(container, context);
        if (MayBeShell(container.Node))
            return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, variable) in container.Node.Items("env"))
        {
            if (variable.TextOr("name", "") is not { } name)
                return;
            names.Add(name);
        }

        foreach (var field in Words)
        {
            foreach (var (i, text) in container.Node.Texts(field))
                CheckText(container, text, $"{field}[{i}]", field, "in env", container.Node.List(field)![i], names, null, context);
        }
    }

    private static void CheckVariables(PodContainer container, PolicyContext context)
    {
        if (container.Node.List("env") is not { } env)
            return;
        var before = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < env.Count; i++)
        {
            if (env[i].AsMap() is not { } variable || variable.TextOr("name", "") is not { } name)
                return;
            if (variable.Text("value") is { } value)
                CheckText(container, value, $"env[{i}].value", $"variable '{name}'", "before it", variable["value"]!, before, variable, context);
            before.Add(name);
        }
    }

    private static void CheckText(
        PodContainer container, string text, string path, string field, string where, ManifestNode at, HashSet<string> defined, ManifestMap? variable, PolicyContext context)
    {
        foreach (var name in VariableReferences.In(text))
        {
            if (defined.Contains(name) || IsInjected(name, container.Pod.Owner))
                continue;
            context.Report(container.PathTo(path), $"'$({name})' in {field} of container '{container.Name}' is not defined {where}, so the text is passed on literally.", at, fix: variable is null ? null : MoveUp(container, variable, name, defined));
        }
    }

    /// <summary>What is defined later is moved before its first use, if all that it refers to is defined there.</summary>
    private static ManifestFix? MoveUp(PodContainer container, ManifestMap user, string name, HashSet<string> defined)
    {
        var env = container.Node.List("env")!;
        var definitions = env.OfType<ManifestMap>().Where(entry => entry.Text("name") == name).ToList();
        if (definitions.Count != 1 || env.IndexOf(definitions[0]) <= env.IndexOf(user) || definitions[0].At("value") is not { Text: { } value })
            return null;
        return VariableReferences.In(value).All(defined.Contains) ? new ManifestFix($"Define '{name}' before it", new MoveItem(env, definitions[0], user)) : null;
    }

    private static bool MayBeShell(ManifestMap container)
    {
        var words = container.IsCertainlyEmpty("command") ? "args" : "command";
        return container.List(words) is not { Count: > 0 } list ? container.MayHaveMoreIn(words) || !container.IsCertainlyEmpty(words)
            : list[0] is not ManifestScalar first || Shell.IsShell(first.Text);
    }

    /// <summary>Whether the kubelet, or the operator of a job, may set a variable that no manifest has.</summary>
    private static bool IsInjected(string name, ManifestObject owner)
    {
        if (name.EndsWith("_SERVICE_HOST", StringComparison.Ordinal) || name.EndsWith("_PORT", StringComparison.Ordinal) || name.IndexOf("_PORT_", StringComparison.Ordinal) > 0)
            return true;
        return (owner.KindName.Length == 0 || owner.Has(PodTraits.Training) || owner.KindName is "CronJob" or "LeaderWorkerSet" || owner.KindName.StartsWith("Ray", StringComparison.Ordinal))
            && (Array.IndexOf(OperatorNames, name) >= 0 || Array.Exists(OperatorPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }
}
