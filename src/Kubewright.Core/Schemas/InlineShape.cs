namespace Kubewright.Schemas;

/// <summary>A shape written inline in a CustomResourceDefinition that becomes a component: once, however often it is repeated.</summary>
internal sealed class InlineShape
{
    internal InlineShape(int id, SchemaNode schema)
    {
        Id = id;
        Schema = schema;
    }

    /// <summary>Its number among the shapes of a group and version; a shape's parents have higher ones.</summary>
    internal int Id { get; }

    /// <summary>Its facts; references to other inline shapes are numbers until they have names.</summary>
    internal SchemaNode Schema { get; }

    /// <summary>The places where it was written.</summary>
    internal List<Place> Places { get; } = [];

    /// <summary>The kind whose root it is, or <see langword="null"/>.</summary>
    internal CustomResource? Kind { get; set; }

    /// <summary>The simple name of the type that it is a selection of (<c>PodSpec</c>), or <see langword="null"/>.</summary>
    internal string? Selection { get; set; }

    /// <summary>Its name, once it has one.</summary>
    internal string Name { get; set; } = "";

    /// <summary>A place where a shape was written.</summary>
    /// <param name="Parent">The shape that has the property.</param>
    /// <param name="Word">The name that the property suggests, in the singular: <c>ReplicaSpec</c>.</param>
    /// <param name="IsAlone">Whether <paramref name="Word"/> says enough without its parent's name.</param>
    internal sealed record Place(Owner Parent, string Word, bool IsAlone);

    /// <summary>A shape that is known only after those inside it.</summary>
    internal sealed class Owner
    {
        internal InlineShape? Shape { get; set; }
    }
}
