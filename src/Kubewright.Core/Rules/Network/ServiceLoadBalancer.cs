namespace Kubewright.Rules.Network;

/// <summary>What only a service of type LoadBalancer may ask of its load balancer.</summary>
internal sealed class ServiceLoadBalancer() : ComponentRule("KW1407", "Load balancer of a service", ServiceFacts.Component)
{
    private const string SourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private const string Remedy = "is only for services of type LoadBalancer; remove it, or change the type.";

    // The server writes this field with a capital.
    private const string SourceRangesPath = "spec.LoadBalancerSourceRanges";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (!ServiceFacts.TryRead(node, out var service))
            return;
        var spec = service.Spec;
        var isOther = service.Type is not (null or "LoadBalancer");
        if (spec.List("loadBalancerSourceRanges") is { Count: > 0 } ranges)
        {
            if (isOther)
                context.Report(SourceRangesPath, $"loadBalancerSourceRanges {Remedy}", ranges);
            foreach (var (i, range) in spec.Texts("loadBalancerSourceRanges"))
                Report(IpSyntax.LegacyNetwork(range.Trim()), $"{SourceRangesPath}[{i}]", ranges[i], context);
        }
        else if (spec.IsCertainlyEmpty("loadBalancerSourceRanges") && node.Map("metadata")?.Map("annotations") is { } annotations)
        {
            CheckAnnotation(annotations, isOther, context);
        }

        if (isOther && spec.IsSet("allocateLoadBalancerNodePorts"))
            context.Report("spec.allocateLoadBalancerNodePorts", $"allocateLoadBalancerNodePorts {Remedy}", spec.Field("allocateLoadBalancerNodePorts"));
        if (isOther && spec.IsSet("loadBalancerClass"))
            context.Report("spec.loadBalancerClass", $"loadBalancerClass {Remedy}", spec.Field("loadBalancerClass"));
        else if (!isOther && spec.Text("loadBalancerClass") is { } name)
            Report(Syntax.QualifiedName(name), "spec.loadBalancerClass", spec.Field("loadBalancerClass")!, context);
    }

    private static void CheckAnnotation(ManifestMap annotations, bool isOther, RuleContext context)
    {
        if (annotations.Text(SourceRanges) is not { } value)
            return;
        var path = $"metadata.annotations[{SourceRanges}]";
        if (isOther)
            context.Report(path, $"The annotation {Remedy}", annotations.Field(SourceRanges));
        if (value.Trim().Length == 0)
            return;
        foreach (var range in value.Split(','))
            Report(IpSyntax.LegacyNetwork(range.Trim()), path, annotations.Field(SourceRanges)!, context);
    }

    private static void Report(string? problem, string path, ManifestNode at, RuleContext context)
    {
        if (problem is not null)
            context.Report(path, problem, at);
    }
}
