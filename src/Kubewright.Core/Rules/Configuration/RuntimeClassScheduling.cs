using System.Globalization;

namespace Kubewright.Rules.Configuration;

/// <summary>Which nodes a RuntimeClass is for.</summary>
internal sealed class RuntimeClassScheduling() : ComponentRule("KW1511", "Runtime class scheduling", "io.k8s.api.node.v1.Scheduling")
{
    private static readonly string[] Keys = ["key", "operator", "value", "effect"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("nodeSelector") is { } labels)
            LabelSelectors.ValidateLabels(labels, "nodeSelector", context);
        if (node.List("tolerations") is not { } tolerations)
            return;
        for (var i = 0; i < tolerations.Count; i++)
        {
            if (tolerations[i] is not ManifestMap toleration)
                continue;
            var path = $"tolerations[{i.ToString(CultureInfo.InvariantCulture)}]";
            Tolerations.Validate(toleration, path, context, takesComparisons: false);
            for (var j = 0; j < i; j++)
            {
                if (tolerations[j] is not ManifestMap other || !IsSame(toleration, other))
                    continue;
                context.Report(path, "The toleration is there twice; remove one.", toleration);
                break;
            }
        }
    }

    private static bool IsSame(ManifestMap left, ManifestMap right) => Array.TrueForAll(Keys, key => left.TextOr(key, "") is { } text && text == right.TextOr(key, ""));
}
