namespace Kubewright.Rules.Reliability;

internal sealed class ResolverOption() : PodPolicy("KW2144", "dnsconfig-options", "Set the resolver option the team requires", Severity.Info, isOn: false)
{
    private static readonly RuleOption<string> OptionName = RuleOption.Text("name", "ndots", "The name of the option.");
    private static readonly RuleOption<string> Value = RuleOption.Text("value", "2", "Its value.");

    public override IReadOnlyList<RuleOption> Options => [OptionName, Value];

    public override RuleDocumentation Documentation => new(
        Why: """
            With the default of five dots a name like api.example.com is first looked up in every domain of the cluster, so that each call of another
            host costs several questions to DNS. Whether it matters is for a team to say.
            """,
        Fix: "Add the option to dnsConfig.options.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              dnsConfig: {options: [{name: ndots, value: "5"}]}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              dnsConfig: {options: [{name: ndots, value: "2"}]}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["dnsconfig-options"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var (name, value) = (context.Get(OptionName), context.Get(Value));
        var config = pod.Spec.MapOrOpen("dnsConfig");
        if (config.MayHaveMoreIn("options") || config.Items("options").Any(option => option.Item.TextOr("name", "") is var known && (known is null || known == name) && MayBe(option.Item, value)))
            return;
        var isThere = config.Items("options").Any(option => option.Item.Text("name") == name);
        var option = ManifestMap.Of(("name", name), ("value", value));
        context.Report(
            pod.PathTo("dnsConfig.options"),
            $"The pod does not set DNS option {name}={value}.",
            config.Field("options") ?? pod.Spec,
            fix: isThere || pod.Containers.Count == 0 ? null
                : pod.Spec.Map("dnsConfig") is { } map ? TreeFix.Append("Add the option", map, "options", option)
                : TreeFix.Set("Add the option", pod.Spec, new ManifestList([option]), "dnsConfig", "options"));
    }

    private static bool MayBe(ManifestMap option, string value) => option.Text("value") is { } known ? known == value : !option.IsCertainlyAbsent("value");
}
