namespace Kubewright.Rules.Reliability;

internal sealed class VariableSetTwice() : ContainerPolicy("KW2180", "duplicate-env-var", "Set each environment variable once", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "The list is merged by name: the container gets the last entry, and a later apply may change or remove the other one.",
        Fix: "Keep the entry that is meant.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  env: [{name: MODE, value: slow}, {name: MODE, value: fast}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  env: [{name: MODE, value: fast}]
            """)
    {
        KubeLinter = ["duplicate-env-var"],
        KubeScore = ["environment-variable-key-duplication"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Node.List("env") is not { Count: > 1 })
            return;
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, variable) in container.Node.Items("env"))
        {
            if (variable.Text("name") is not { Length: > 0 } name)
                continue;
            if (!first.TryGetValue(name, out var earlier))
                first[name] = i;
            else if (!MayExtend(variable, name))
                Report(container, i, variable, name, earlier, context);
        }
    }

    private static void Report(PodContainer container, int index, ManifestMap variable, string name, int earlier, PolicyContext context) => context.Report(
        container.PathTo($"env[{index}]"),
        $"Variable '{name}' of container '{container.Name}' is set more than once; only the last entry counts and apply may drop either.",
        variable,
        new RelatedPlace(container.PathTo($"env[{earlier}]"), "the first entry", container.Node.List("env")![earlier].Origin),
        Fix(container.Node, name, earlier, index));

    /// <summary>The last entry is the one that counts; the earlier one goes where nothing in between has its value.</summary>
    private static ManifestFix? Fix(ManifestMap container, string name, int earlier, int index)
    {
        var env = container.List("env")!;
        if (env[earlier] is not ManifestMap first || Value(first) is null || Value(env[index]) is null)
            return null;
        for (var i = earlier + 1; i < index; i++)
        {
            if (Value(env[i]) is not { } value || VariableReferences.In(value).Contains(name))
                return null;
        }

        return TreeFix.RemoveItem("Remove the first entry", container, "env", first);
    }

    /// <summary>A value that is written there; <see langword="null"/> where it comes from elsewhere, or is not known.</summary>
    private static string? Value(ManifestNode entry) => entry is ManifestMap variable && variable.IsCertainlyAbsent("valueFrom") ? variable.TextOr("value", "") : null;

    /// <summary>Whether an entry may add to the value that is there already: <c>$(PATH):/more</c>.</summary>
    private static bool MayExtend(ManifestMap variable, string name)
    {
        if (variable.Text("value") is not { } value)
            return !variable.IsCertainlyAbsent("value");
        var reference = $"$({name})";
        return value.Length > reference.Length && value.IndexOf(reference, StringComparison.Ordinal) >= 0;
    }
}
