using System.Collections.Concurrent;
using Kubewright.Rules.Structure;
using Kubewright.Rules.Suppressions;
using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Checks manifests: one walk along the schema, in which each object meets the rules for its type, and one look by the policies.</summary>
public sealed class ManifestChecker
{
    private readonly SchemaCatalog catalog;
    private readonly RuleSet rules;
    private readonly RuleConfiguration configuration;
    private readonly SchemaResolver resolver;
    private readonly ConcurrentDictionary<string, Policy[]> policies = new(StringComparer.Ordinal);

    /// <summary>Makes a checker. It may be used for any number of manifests, by any number of threads.</summary>
    /// <param name="catalog">The kinds that are known.</param>
    /// <param name="rules">The rules to check with.</param>
    /// <param name="configuration">Their options, and what the cluster is like. Which rules are on is up to <paramref name="rules"/>: see <see cref="RuleSet.With(RuleConfiguration)"/>.</param>
    public ManifestChecker(SchemaCatalog catalog, RuleSet rules, RuleConfiguration? configuration = null)
    {
        this.catalog = catalog;
        this.rules = rules;
        this.configuration = configuration ?? RuleConfiguration.Empty;
        resolver = new SchemaResolver(catalog);
    }

    /// <summary>The kinds that are known.</summary>
    public SchemaCatalog Catalog => catalog;

    /// <summary>Checks one manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="set">The manifests that it belongs to, itself among them. Without, rules between resources are silent.</param>
    /// <returns>What was found, in the order of the manifest; what policies found is at the end.</returns>
    public IReadOnlyList<Finding> Check(ManifestNode manifest, Bundle? set = null)
    {
        var findings = new List<Finding>();
        if (manifest is not ManifestMap root)
        {
            if (manifest is not ManifestUnknown)
                findings.Add(RuleSet.Finding(SchemaRules.UnknownKind, "", "A manifest is a map with apiVersion and kind.", manifest.Origin));
            return rules.Filter(findings);
        }

        var subject = set?.Find(root) ?? new ManifestObject(root);
        CheckStructure(root, subject, findings);
        new PolicyContext(subject, set, configuration, findings).Run(PoliciesFor(subject));
        return Left(subject, findings);
    }

    /// <summary>Checks manifests that belong together.</summary>
    /// <param name="manifests">The manifests. One that is not known (<see cref="ManifestUnknown"/>) says that there may be others.</param>
    /// <returns>What was found in each, in their order.</returns>
    public IReadOnlyList<IReadOnlyList<Finding>> CheckSet(IReadOnlyList<ManifestNode> manifests)
    {
        var set = new Bundle(manifests, catalog);
        return [.. manifests.Select(manifest => Check(manifest, set))];
    }

    /// <summary>Checks a part of a manifest by itself, such as a container whose pod is not known.</summary>
    /// <param name="node">The part.</param>
    /// <param name="component">Its schema component: <c>io.k8s.api.core.v1.Container</c>.</param>
    /// <returns>What is certain whatever is around it, with paths from its root.</returns>
    public IReadOnlyList<Finding> CheckFragment(ManifestMap node, string component)
    {
        var findings = new List<Finding>();
        if (catalog.Find(component) is not { } type)
            return findings;
        var path = new FieldPath();
        new TypedDecoding(catalog, new StructureReport(path, findings)).Check(node, type);
        var fragment = ManifestObject.Fragment(node);
        var walk = new RuleWalk(catalog, rules, new RuleContext(node, path, findings) { IsFragment = true }, path, isCustom: false) { Pods = new FoundPods(fragment) };
        walk.WalkFragment(node, type);
        fragment.SetPods(walk.Pods.Found);
        new PolicyContext(fragment, null, configuration, findings).Run(PoliciesFor(fragment));
        return Left(fragment, findings);
    }

    /// <summary>The policies that look at a manifest's kind: most kinds are none of the business of most policies.</summary>
    private Policy[] PoliciesFor(ManifestObject manifest) => policies.GetOrAdd(manifest.KindName, kindName => [.. rules.Policies.Where(policy => policy.LooksAt(kindName))]);

    /// <summary>The findings of rules that are on, without those that the manifest silences.</summary>
    private IReadOnlyList<Finding> Left(ManifestObject manifest, List<Finding> findings)
    {
        rules.Filter(findings);
        ManifestSuppressions.Apply(manifest, findings, rules);
        return findings;
    }

    private void CheckStructure(ManifestMap root, ManifestObject subject, List<Finding> findings)
    {
        var apiVersion = (root["apiVersion"] as ManifestScalar)?.Text ?? "";
        var kind = (root["kind"] as ManifestScalar)?.Text ?? "";
        var component = catalog.FindKind(apiVersion, kind);
        var definition = catalog.FindDefinition(apiVersion, kind);
        var path = new FieldPath();
        if (component is null && subject.Has(PodTraits.Custom))
            new RuleWalk(catalog, rules, new RuleContext(root, path, findings), path, isCustom: true).WalkTemplates(subject);
        if (component is null && definition is null)
        {
            if (!IsKnownLater(root))
                findings.Add(KindSpelling.Check(root, apiVersion, kind) ?? RuleSet.Finding(SchemaRules.UnknownKind, "", $"There is no schema for {kind} of '{apiVersion}'; only policies were checked.", root.Origin));
            return;
        }

        var report = new StructureReport(path, findings);
        if (definition is not null || component!.Schema.Resource is not null)
            new CustomStructure(resolver, report).Check(root, definition?.Schema ?? component!.Schema, definition);
        else
            new TypedDecoding(catalog, report).Check(root, component);
        var customKind = definition?.Resource ?? component?.Schema.Resource;
        var context = new RuleContext(root, path, findings) { CustomKind = customKind };
        var walk = new RuleWalk(catalog, rules, context, path, isCustom: customKind is not null) { Pods = subject.WorkloadKind is null && subject.Pods.Count == 0 ? new FoundPods(subject) : null };
        walk.WalkManifest(root, component);
        context.DropWhatStaysUnsaid();
        if (walk.Pods is { Found.Count: > 0 } pods)
            subject.SetPods(pods.Found);
    }

    /// <summary>Whether the kind is computed when the program runs.</summary>
    private static bool IsKnownLater(ManifestMap root) => root.IsOpen || root["apiVersion"] is ManifestUnknown || root["kind"] is ManifestUnknown;
}
