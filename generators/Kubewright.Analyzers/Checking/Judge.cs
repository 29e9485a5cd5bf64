using Kubewright.Analyzers.Reading;
using Kubewright.Analyzers.State;
using Kubewright.Analyzers.Symbols;
using Kubewright.Rules;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Checking;

/// <summary>Checks what a member of the program makes: sets, whole manifests, and parts of manifests that stay on their own.</summary>
internal sealed class Judge
{
    private readonly KnownSymbols known;
    private readonly ManifestChecker checker;
    private readonly Action<Finding, Origin?, IReadOnlyList<ManifestNode>> report;

    public Judge(KnownSymbols known, ManifestChecker checker, Action<Finding, Origin?, IReadOnlyList<ManifestNode>> report)
    {
        this.known = known;
        this.checker = checker;
        this.report = report;
    }

    /// <summary>Checks all that an interpreter has read.</summary>
    /// <param name="heap">What was read.</param>
    /// <param name="returned">What the member returns.</param>
    /// <param name="callers">Who goes on with what the member returns and is given.</param>
    public void Check(Heap heap, Value returned, Callers callers)
    {
        var hasCallers = callers == Callers.Known;
        if (callers == Callers.Unseen)
            returned.Node.OpenDeep();
        var handedOut = new HashSet<HeapObject>();
        heap.Visit(returned.Node, item => handedOut.Add(item));
        var elsewhere = hasCallers ? handedOut : [];
        var inSets = new HashSet<ManifestNode>();
        foreach (var set in heap.Objects.Where(item => item.IsRoot && !item.IsConsumed && known.Of(item.Type).Role == TypeRole.Set && !elsewhere.Contains(item)))
            CheckSet((ManifestList)set.Node, inSets);
        foreach (var item in heap.Objects)
        {
            if (item is { IsRoot: true, IsConsumed: false, Node: ManifestMap node } && !(hasCallers && item.IsBorrowed) && !elsewhere.Contains(item) && !inSets.Contains(node) && (handedOut.Contains(item) || !item.IsTemplate))
                CheckObject(item, node, isHandedOut: item.HasEscaped || handedOut.Contains(item));
        }
    }

    private void CheckSet(ManifestList set, HashSet<ManifestNode> checkedNodes)
    {
        if (set.IsOpen || set.Any(item => item is not ManifestMap))
            return;
        ManifestNode[] manifests = [.. set];
        var findings = checker.CheckSet(manifests);
        for (var i = 0; i < set.Count; i++)
        {
            checkedNodes.Add(set[i]);
            Report(findings[i], set[i].Origin, manifests);
        }
    }

    private void CheckObject(HeapObject item, ManifestMap node, bool isHandedOut)
    {
        var facts = known.Of(item.Type);
        if (facts.IsKind)
        {
            Interpreter.AddKind(node, facts);
            ManifestMap manifest = facts.Role == TypeRole.Model && node["status"] is ManifestMap ? Observed(node) : node;
            Report(checker.Check(manifest), node.Origin, [manifest]);
        }
        else if ((facts.Component ?? ComponentOf(facts, item.Type)) is { } component)
        {
            var part = isHandedOut ? Opened(node) : node;
            Report(checker.CheckFragment(part, component), node.Origin, [part]);
        }
    }

    private string? ComponentOf(TypeFacts facts, ITypeSymbol? type) =>
        facts.Role == TypeRole.Model && type is not null ? ModelComponents.Of(type, known.Catalog) : null;

    /// <summary>A model with a status is what a cluster has, or stands for it in a test, and may lack what a manifest must say.</summary>
    private static ManifestMap Observed(ManifestMap node)
    {
        var observed = (ManifestMap)node.DeepClone();
        observed.Remove("status");
        observed.OpenDeep();
        return observed;
    }

    /// <summary>A part that somebody else may go on with: fields may be added to it.</summary>
    private static ManifestMap Opened(ManifestMap node)
    {
        var opened = node.ShallowClone();
        opened.Open();
        return opened;
    }

    private void Report(IReadOnlyList<Finding> findings, Origin? otherwise, IReadOnlyList<ManifestNode> roots)
    {
        foreach (var finding in findings)
            report(finding, otherwise, roots);
    }
}
