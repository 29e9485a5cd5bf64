using Kubewright.Rules.Pods;
using Kubewright.Rules.Templates;
using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Walks a manifest along its schema and shows each object to the rules for its type.</summary>
internal sealed class RuleWalk
{
    private const string ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private const string KubernetesPrefix = "io.k8s.";

    private readonly SchemaCatalog catalog;
    private readonly RuleSet rules;
    private readonly RuleContext context;
    private readonly FieldPath path;

    /// <summary>Of a custom resource the API server checks nothing but the schema and the object's own metadata.</summary>
    private readonly bool isCustom;

    private bool isInTemplate;

    public RuleWalk(SchemaCatalog catalog, RuleSet rules, RuleContext context, FieldPath path, bool isCustom)
    {
        this.isCustom = isCustom;
        this.catalog = catalog;
        this.rules = rules;
        this.context = context;
        this.path = path;
    }

    /// <summary>Collects the pods that are met; <see langword="null"/> where they are known already.</summary>
    public FoundPods? Pods { get; init; }

    /// <summary>Shows a part of a manifest and all that is in it.</summary>
    public void WalkFragment(ManifestMap node, SchemaComponent component) => Walk(node, component);

    /// <summary>Shows a manifest and all that is in it.</summary>
    /// <param name="root">The manifest.</param>
    /// <param name="component">Its component; <see langword="null"/> for a custom kind of which there is only the definition.</param>
    public void WalkManifest(ManifestMap root, SchemaComponent? component)
    {
        context.Enter(root, component?.Name ?? ComponentRule.AnyKind);
        Show(root, rules.For(ComponentRule.AnyKind));
        if (component is not null)
            Content(root, component);
        context.RunLateChecks();
        context.Leave();
    }

    /// <summary>Shows the pod templates of a custom resource of which no schema is known, but where they are.</summary>
    public void WalkTemplates(ManifestObject manifest)
    {
        context.Enter(manifest.Root, ComponentRule.AnyKind);
        foreach (var pod in manifest.Pods)
        {
            if (catalog.Find(manifest.Has(PodTraits.Inline) ? PodTypes.PodSpec : PodTypes.PodTemplateSpec) is not { } component)
                continue;
            path.PushField(pod.Path);
            context.Enter(pod.Node, component.Name);
            Template(PromisedVolumes.AddTo(pod), component);
            context.Leave();
            path.Pop();
        }

        context.Leave();
    }

    private void Show(ManifestMap node, ComponentRule[] shown)
    {
        foreach (var rule in shown)
        {
            context.Current = rule;
            rule.Check(node, context);
        }
    }

    private void Walk(ManifestMap node, SchemaComponent component)
    {
        context.Enter(node, component.Name);
        var isPod = Pods?.Enter(node, component.Name, context.Ancestor(0), path) is true;
        if (isCustom && !isInTemplate && component.Name == PodTypes.PodTemplateSpec)
            Template(PromisedVolumes.AddTo(node, context), component);
        else
            Content(node, component);
        if (isPod)
            Pods!.Leave();
        context.Leave();
    }

    /// <summary>A pod template of a custom resource: the rules for pods speak of the pods that are made of it.</summary>
    private void Template(ManifestMap node, SchemaComponent component)
    {
        isInTemplate = true;
        var before = context.Findings.Count;
        Content(node, component);
        TemplateFindings.Translate(context.Findings, before, context);
        isInTemplate = false;
    }

    private void Content(ManifestMap node, SchemaComponent component)
    {
        if (isInTemplate)
            Show(node, rules.ForTemplates(component.Name));
        else if (!isCustom || path.Depth == 0 || (component.Name == ObjectMeta && path.Depth == 1))
            Show(node, rules.For(component.Name));
        else if (!component.Name.StartsWith(KubernetesPrefix, StringComparison.Ordinal))
            Show(node, rules.ForTemplates(component.Name));

        foreach (var entry in node)
        {
            if (component.Schema.Find(entry.Key) is not { } property || context.IsSkipped(node, entry.Key))
                continue;
            path.PushField(entry.Key);
            Value(entry.Value, property.Schema);
            path.Pop();
        }

        if (!isCustom || isInTemplate)
            Implied(node, component);
    }

    /// <summary>Fields that the API server has even where nobody wrote them: rules see an empty object.</summary>
    private void Implied(ManifestMap node, SchemaComponent component)
    {
        foreach (var field in ImpliedObjects.Of(component.Name))
        {
            if (!node.IsCertainlyAbsent(field) || context.IsSkipped(node, field) || component.Schema.Find(field) is not { } property)
                continue;
            path.PushField(field);
            Value(new ManifestMap(node.Origin), property.Schema);
            path.Pop();
        }
    }

    private void Value(ManifestNode node, SchemaNode schema)
    {
        if (schema.Reference is { } reference)
        {
            if (catalog.Find(reference.Name) is { Schema.Properties.Count: > 0 } component && node is ManifestMap map)
                Walk(map, component);
        }
        else if (schema.Items is { Reference: not null } items && node is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                path.PushIndex(i);
                Value(NodeAccess.OrEmpty(list[i]), items);
                path.Pop();
            }
        }
        else if (schema.AdditionalProperties is { Reference: not null } values && node is ManifestMap entries)
        {
            foreach (var entry in entries)
            {
                path.PushKey(entry.Key);
                Value(NodeAccess.OrEmpty(entry.Value), values);
                path.Pop();
            }
        }
    }
}
