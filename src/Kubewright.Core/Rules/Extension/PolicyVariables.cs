namespace Kubewright.Rules.Extension;

/// <summary>The variables that expressions of webhooks and admission policies may use.</summary>
internal sealed class PolicyVariables
{
    private static readonly CelType GroupVersionKind = CelType.Object(("group", CelType.Text), ("version", CelType.Text), ("kind", CelType.Text));
    private static readonly CelType GroupVersionResource = CelType.Object(("group", CelType.Text), ("version", CelType.Text), ("resource", CelType.Text));

    private static readonly CelType Request = CelType.Object(
        ("kind", GroupVersionKind),
        ("resource", GroupVersionResource),
        ("subResource", CelType.Text),
        ("requestKind", GroupVersionKind),
        ("requestResource", GroupVersionResource),
        ("requestSubResource", CelType.Text),
        ("name", CelType.Text),
        ("namespace", CelType.Text),
        ("operation", CelType.Text),
        ("userInfo", CelType.Object(("username", CelType.Text), ("uid", CelType.Text), ("groups", CelType.Collection), ("extra", CelType.Collection))),
        ("dryRun", CelType.Boolean),
        ("options", CelType.Dynamic));

    private static readonly CelType Namespace = CelType.Object(
        ("metadata", CelType.Object(
            ("name", CelType.Text),
            ("generateName", CelType.Text),
            ("namespace", CelType.Text),
            ("labels", CelType.Collection),
            ("annotations", CelType.Collection),
            ("UID", CelType.Text),
            ("creationTimestamp", CelType.Other),
            ("deletionGracePeriodSeconds", CelType.Number),
            ("deletionTimestamp", CelType.Other),
            ("generation", CelType.Number),
            ("resourceVersion", CelType.Text),
            ("finalizers", CelType.Collection))),
        ("spec", CelType.Object(("finalizers", CelType.Collection))),
        ("status", CelType.Object(("conditions", CelType.Collection), ("phase", CelType.Text))));

    private readonly Dictionary<string, CelType> all;
    private readonly List<(int Index, string Problem)> problems = [];

    /// <summary>Reads the variables that a policy declares.</summary>
    public PolicyVariables(ManifestMap spec)
    {
        all = Given(spec);
        Declare(spec);
        ForMessages = all.Where(variable => variable.Key != "authorizer").ToDictionary(variable => variable.Key, variable => variable.Value, StringComparer.Ordinal);
        ForMutations = new Dictionary<string, CelType>(all, StringComparer.Ordinal) { ["Object"] = CelType.Unknown, ["JSONPatch"] = CelType.Unknown };
    }

    /// <summary>All variables, those that the policy declares among them.</summary>
    public IReadOnlyDictionary<string, CelType> All => all;

    /// <summary>Those that a message may use: it can ask for no permissions.</summary>
    public IReadOnlyDictionary<string, CelType> ForMessages { get; }

    /// <summary>Those that a mutation may use, and the types of what it makes.</summary>
    public IReadOnlyDictionary<string, CelType> ForMutations { get; }

    /// <summary>Why variables of the policy do not compile, each with its index.</summary>
    public IReadOnlyList<(int Index, string Problem)> Problems => problems;

    /// <summary>The variables that are there without being declared.</summary>
    /// <param name="owner">The webhook, or the spec of the policy.</param>
    public static Dictionary<string, CelType> Given(ManifestMap owner)
    {
        var given = new Dictionary<string, CelType>(StringComparer.Ordinal)
        {
            ["object"] = CelType.Dynamic,
            ["oldObject"] = CelType.Dynamic,
            ["namespaceObject"] = Namespace,
            ["request"] = Request,
            ["authorizer"] = CelType.Unknown,
        };
        if (!owner.IsCertainlyAbsent("paramKind"))
            given.Add("params", CelType.Dynamic);
        return given;
    }

    private void Declare(ManifestMap spec)
    {
        if (spec.IsCertainlyEmpty("variables"))
            return;
        if (spec.List("variables") is not { IsOpen: false } list || list.Any(item => item.AsMap() is null))
        {
            all["variables"] = CelType.Unknown;
            return;
        }

        // A variable may use those before it, which are all that is there when it is read.
        var own = new Dictionary<string, CelType>(StringComparer.Ordinal);
        all["variables"] = CelType.Object(own);
        foreach (var (i, variable) in spec.Items("variables"))
        {
            if (variable.IsCertainlyBlank("expression"))
                continue;
            var type = CelType.Unknown;
            if (variable.Text("expression") is { } expression && CelExpression.Problem(expression, all, out type) is { } problem)
                problems.Add((i, problem));
            if (variable.TextOr("name", "") is { } name)
                own[name] = type;
            else
                all["variables"] = CelType.Unknown;
        }
    }
}
