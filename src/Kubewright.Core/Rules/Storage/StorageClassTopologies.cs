namespace Kubewright.Rules.Storage;

/// <summary>Where a storage class's volumes may be.</summary>
internal sealed class StorageClassTopologies() : ComponentRule("KW1461", "Allowed topologies of a storage class", "io.k8s.api.storage.v1.StorageClass")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var earlier = new List<Dictionary<string, HashSet<string>>>();
        foreach (var (i, term) in node.Items("allowedTopologies"))
        {
            var path = $"allowedTopologies[{i}].matchLabelExpressions";
            var expressions = Read(term, path, context);
            if (expressions is null)
                continue;

            // The server compares each term with as many empty ones, too, so an empty term is a duplicate.
            if (expressions.Count == 0)
                context.Report(path, "The term has no matchLabelExpressions; remove it.", term);
            else if (earlier.Exists(other => AreEqual(other, expressions)))
                context.Report(path, "An earlier term says the same; remove one.", term);
            earlier.Add(expressions);
        }
    }

    private static Dictionary<string, HashSet<string>>? Read(ManifestMap term, string path, RuleContext context)
    {
        var isKnown = !term.MayHaveMoreIn("matchLabelExpressions");
        var result = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (i, expression) in term.Items("matchLabelExpressions"))
        {
            var values = new HashSet<string>(StringComparer.Ordinal);
            if (expression.IsCertainlyEmpty("values"))
                context.Report($"{path}[{i}].values", "The expression needs values.", expression);
            foreach (var (j, value) in expression.Texts("values"))
            {
                if (!values.Add(value))
                    context.Report($"{path}[{i}].values[{j}]", $"'{value}' is listed twice.", expression.List("values")![j]);
            }

            if (expression.TextOr("key", "") is not { } key)
            {
                isKnown = false;
                continue;
            }

            if (Syntax.QualifiedName(key) is { } problem)
                context.Report($"{path}[{i}].key", problem, expression.Field("key") ?? expression);
            if (result.ContainsKey(key))
                context.Report($"{path}[{i}].key", $"Another expression of the term has the key '{key}'; put all its values into one.", expression);
            result[key] = values;
        }

        return isKnown ? result : null;
    }

    private static bool AreEqual(Dictionary<string, HashSet<string>> left, Dictionary<string, HashSet<string>> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var values) && values.SetEquals(pair.Value));
}
