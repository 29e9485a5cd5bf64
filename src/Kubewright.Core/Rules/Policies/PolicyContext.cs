namespace Kubewright.Rules;

/// <summary>What policies look at, what they are told, and where they report.</summary>
internal sealed class PolicyContext
{
    private readonly List<Finding> findings;
    private readonly RuleConfiguration configuration;
    private Policy? current;

    /// <summary>Makes a context.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="set">The set that it is in; <see langword="null"/> where none is known.</param>
    /// <param name="configuration">What is set for rules.</param>
    /// <param name="findings">Where findings go.</param>
    public PolicyContext(ManifestObject manifest, Bundle? set, RuleConfiguration configuration, List<Finding> findings)
    {
        Manifest = manifest;
        Set = set;
        this.configuration = configuration;
        this.findings = findings;
    }

    /// <summary>The manifest.</summary>
    public ManifestObject Manifest { get; }

    /// <summary>The manifests that belong together, this one among them; <see langword="null"/> where they are not known.</summary>
    public Bundle? Set { get; }

    /// <summary>The value of an option of the rule at work.</summary>
    public T Get<T>(RuleOption<T> option) => configuration.Get(current!.Id, option);

    /// <summary>The value of an option of another rule.</summary>
    public T Get<T>(string rule, RuleOption<T> option) => configuration.Get(rule, option);

    /// <summary>What is known of the cluster (<see cref="ClusterKeys"/>).</summary>
    public T Cluster<T>(RuleOption<T> key) => configuration.Get(key);

    /// <summary>Whether somebody said what the value of an option of the rule at work is.</summary>
    public bool IsSet(RuleOption option) => configuration.IsSet(current!.Id, option);

    /// <summary>Whether it was said what the cluster is like.</summary>
    public bool IsClusterSet(RuleOption key) => configuration.IsSet("", key);

    /// <summary>Reports a finding.</summary>
    /// <param name="path">The field, from the root of the manifest.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="at">The node to point at: the wrong value; where something is missing, what it is missing from.</param>
    /// <param name="related">Another place that it speaks of.</param>
    /// <param name="fix">How to correct it.</param>
    public void Report(string path, string message, ManifestNode at, RelatedPlace? related = null, ManifestFix? fix = null) => findings.Add(
        new Finding(current!.Id, current.SeverityIn(this), path, message, at.Origin ?? Manifest.Root.Origin)
        {
            Related = related is null ? [] : [related],
            Fix = fix,
        });

    /// <summary>Lets policies look.</summary>
    public void Run(Policy[] policies)
    {
        foreach (var policy in policies)
        {
            current = policy;
            policy.Run(this);
        }
    }
}
