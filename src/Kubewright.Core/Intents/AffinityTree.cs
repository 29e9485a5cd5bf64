using Kubewright.Building;

namespace Kubewright.Intents;

/// <summary>What the intents for <c>spec.affinity</c> do to the tree of a pod or a pod template.</summary>
public static class AffinityTree
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    /// <summary>The node label that names a GPU's model.</summary>
    public const string GpuProductLabel = "nvidia.com/gpu.product";

    /// <summary>An expression that the node's labels must fulfil.</summary>
    public static void RequireNodes(ManifestMap pod, ManifestNode label, ManifestNode values)
    {
        // Terms are alternatives and the expressions of one term are not: what is required goes into one term.
        var selector = TreeEditing.Object(Affinity(pod, "nodeAffinity"), Required);
        var terms = TreeEditing.Items(selector, "nodeSelectorTerms");
        var first = terms.Count > 0 && terms[0] is ManifestMap found ? found : null;
        if (first is null)
        {
            first = new ManifestMap(isOpen: terms.IsOpen || terms.Count > 0);
            terms.Add(first);
        }

        Match(first, label, values);
    }

    /// <summary>An expression that the node's labels should fulfil.</summary>
    public static void PreferNodes(ManifestMap pod, ManifestNode weight, ManifestNode label, ManifestNode values)
    {
        var term = TreeEditing.Append(Affinity(pod, "nodeAffinity"), Preferred);
        term.SetField("weight", weight);
        Match(TreeEditing.Object(term, "preference"), label, values);
    }

    /// <summary>Keeps pods with the pod's own labels off its node.</summary>
    public static void AvoidSameNode(ManifestMap pod, ManifestNode required)
    {
        var others = Affinity(pod, "podAntiAffinity");
        if (required is not ManifestScalar { Text: var isRequired })
        {
            (TreeReading.Perhaps(others, Required) as ManifestList)?.Open();
            (TreeReading.Perhaps(others, Preferred) as ManifestList)?.Open();
            return;
        }

        ManifestMap term;
        if (isRequired == "true")
        {
            term = TreeEditing.Append(others, Required);
        }
        else
        {
            var weighted = TreeEditing.Append(others, Preferred);
            weighted.SetField("weight", 100);
            term = TreeEditing.Object(weighted, "podAffinityTerm");
        }

        term.SetField("topologyKey", "kubernetes.io/hostname");
        PodTree.Select(term, PodTree.Labels(pod));
    }

    private static ManifestMap Affinity(ManifestMap pod, string kind) =>
        TreeEditing.Object(TreeEditing.Object(TreeEditing.Object(pod, "spec"), "affinity"), kind);

    private static void Match(ManifestMap term, ManifestNode label, ManifestNode values)
    {
        var expression = TreeEditing.Append(term, "matchExpressions");
        expression.SetField("key", label);
        expression.SetField("operator", "In");
        expression.SetField("values", values);
    }
}
