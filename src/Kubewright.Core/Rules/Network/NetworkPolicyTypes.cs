namespace Kubewright.Rules.Network;

/// <summary>The directions that a network policy is about.</summary>
internal sealed class NetworkPolicyTypes() : ComponentRule("KW1422", "Policy types of a network policy", "io.k8s.api.networking.v1.NetworkPolicySpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("policyTypes") is { Count: > 2 } types)
        {
            context.Report("policyTypes", $"There are two policy types, Ingress and Egress; {types.Count} are listed.", types);
            return;
        }

        foreach (var (i, type) in node.Texts("policyTypes"))
        {
            if (type is not ("Ingress" or "Egress"))
                context.Report($"policyTypes[{i}]", $"'{type}' is no policy type; use Ingress or Egress.", node.List("policyTypes")![i]);
        }
    }
}
