using System.ComponentModel;
using Kubewright.Building;
using Kubewright.Intents;

namespace Kubewright;

/// <summary>A fluent builder of one schema type.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TModel">The model class of the official client for the same type.</typeparam>
public abstract class Builder<TSelf, TModel> : Builder
    where TSelf : Builder<TSelf, TModel>
    where TModel : class
{
    /// <summary>Makes a builder over a node.</summary>
    /// <param name="node">The node that it writes to.</param>
    protected Builder(ManifestMap node)
        : base(node)
    {
    }

    private TSelf Self => (TSelf)this;

    /// <summary>Throws where the API server would reject what was built. Only a whole manifest can be judged.</summary>
    private protected virtual void EnsureValid()
    {
    }

    /// <summary>A builder of the same type over another node.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract TSelf Wrap(ManifestMap node);

    /// <summary>The shape of the type's objects.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ObjectShape ShapeOfType { get; }

    /// <summary>A copy to go on with: what is called on one does not change the other.</summary>
    public TSelf Clone()
    {
        var clone = Wrap((ManifestMap)Node.DeepClone());
        clone.Adopt(this);
        return clone;
    }

    /// <summary>Keeps a rule from being reported for this object and what is in it. Nothing of it is rendered.</summary>
    /// <param name="rule">The rule's id: <c>KW2040</c>.</param>
    /// <param name="reason">Why it does not hold here.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    [ManifestIntent("Builder.Suppress")]
    public TSelf Suppress(string rule, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rule);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        SuppressionTree.Suppress(Node, rule, reason);
        return Self;
    }

    /// <summary>The official client's model of what was built.</summary>
    /// <remarks>The model writes quantities its own way (<c>1.5Gi</c> becomes <c>1536Mi</c>) and has no room for fields it does not know.</remarks>
    /// <exception cref="ManifestValidationException">It is a whole manifest, and the API server would reject it.</exception>
    /// <exception cref="ManifestFormatException">A value does not fit the model, such as a word where a number must be.</exception>
    public TModel Build()
    {
        EnsureValid();
        return ModelTree.ToModel<TModel>(Node);
    }

    /// <summary>The escape hatch: changes the official client's model of what was built so far, and takes the changes over.</summary>
    /// <remarks>What the action does not touch stays as it was written.</remarks>
    /// <param name="configure">Changes the model.</param>
    public TSelf Configure(Action<TModel> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var model = ModelTree.ToModel<TModel>(Node);
        var before = ReadModel(model, ShapeOfType);
        configure(model);
        Node.Assign((ManifestMap)TreeChanges.Apply(Node, before, ReadModel(model, ShapeOfType)));
        return Self;
    }

    /// <summary>The tree of a model, its fields in the order in which people write them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestMap ReadModel(TModel model, ObjectShape shape) => (ManifestMap)shape.Order(ModelTree.FromModel(model));

    /// <summary>Sets a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf Set(ManifestMap map, string field, ManifestNode value)
    {
        map.SetField(field, value);
        return Self;
    }

    /// <summary>Sets a field to what a finished builder has now.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf Put(ManifestMap map, string field, Builder value)
    {
        ArgumentNullException.ThrowIfNull(value);
        map.SetField(field, value.Node.DeepClone());
        Adopt(value);
        return Self;
    }

    /// <summary>Appends what a finished builder has now to the list in a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf PutLast(ManifestMap map, string field, Builder value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Append(map, field).Assign((ManifestMap)value.Node.DeepClone());
        Adopt(value);
        return Self;
    }

    /// <summary>Puts what a finished builder has now into the list in a field, in the place of an item with the same keys.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf PutItem(ManifestMap map, string field, Builder value, params ReadOnlySpan<ItemKey> keys)
    {
        ArgumentNullException.ThrowIfNull(value);
        TreeEditing.PutItem(map, field, keys.ToArray(), value.Node);
        Adopt(value);
        return Self;
    }

    /// <summary>Puts what a finished builder has now under a key of the map in a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf PutEntry(ManifestMap map, string field, string key, Builder value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Entry(map, field, key).Assign((ManifestMap)value.Node.DeepClone());
        Adopt(value);
        return Self;
    }

    /// <summary>Puts an entry into the map in a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf SetEntry(ManifestMap map, string field, string key, ManifestNode value)
    {
        ArgumentNullException.ThrowIfNull(key);
        Object(map, field).Set(key, value);
        return Self;
    }

    /// <summary>Puts entries into the map in a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf SetEntries<T>(ManifestMap map, string field, (string Key, T Value)[] entries, Func<T, ManifestNode> convert)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var target = Object(map, field);
        foreach (var (key, value) in entries)
            target.Set(key, convert(value));
        return Self;
    }

    /// <summary>Puts entries into the map in a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf SetEntries<T>(ManifestMap map, string field, IEnumerable<KeyValuePair<string, T>> entries, Func<T, ManifestNode> convert)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var target = Object(map, field);
        foreach (var (key, value) in entries)
            target.Set(key, convert(value));
        return Self;
    }

    /// <summary>Hands a nested builder to a lambda.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf Edit<TChild>(TChild child, Action<TChild>? configure)
        where TChild : Builder
    {
        if (configure is not null)
        {
            Own(child);
            configure(child);
        }

        return Self;
    }

    /// <summary>
    /// Hands the builder of a list item to a lambda, and refuses that the lambda makes another item of it: the one that was there
    /// would be lost.
    /// </summary>
    /// <exception cref="InvalidOperationException">The lambda changed a key of an item that was there before.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf EditKeyed<TChild>(TChild child, bool isNew, Action<TChild>? configure, params ReadOnlySpan<ItemKey> keys)
        where TChild : Builder
    {
        Edit(child, configure);
        foreach (ref readonly var key in keys)
        {
            if (!isNew && !key.IsIn(child.Node))
                throw new InvalidOperationException($"The item was there already, and its '{key.Field}' identifies it. To add another one, give '{key.Field}' as an argument of the call, not in the lambda.");
        }

        return Self;
    }
}
