namespace Kubewright;

/// <summary>
/// Says which field of a manifest a builder's member or parameter sets, or which one a property is. Tools read this, never the member's name, so that they
/// work for builders of a user's own custom resources, too.
/// </summary>
/// <remarks>
/// The path is relative to the builder's own node (on a parameter of a member that makes an object or a list item: relative to that),
/// its parts separated by dots. A suffix says what the member does: none sets the field, or edits it in place where it is an object;
/// <c>[]</c> appends an item; <c>[name]</c> finds or adds the item with that key (several keys are separated by commas, a key's
/// default follows <c>=</c>); <c>{}</c> puts entries into a map. In a field's name or a default, one of <c>. [ ] { } , = \</c> has a
/// backslash before it.
/// </remarks>
/// <param name="path">The path.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter | AttributeTargets.Property, AllowMultiple = true)]
public sealed class ManifestFieldAttribute(string path) : Attribute
{
    /// <summary>The path, relative to the builder's node.</summary>
    public string Path { get; } = path;

    /// <summary>The class of constants for the field's values, if there is one.</summary>
    public Type? Values { get; init; }
}
