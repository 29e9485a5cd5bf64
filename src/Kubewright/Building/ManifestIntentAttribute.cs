namespace Kubewright;

/// <summary>
/// Says that a builder's member is written by hand, and which tree function does its work: <c>Kubewright.Intents.IntentTable</c> finds it by the name, so that tools
/// which read source code do to their trees what the member does when the program runs.
/// </summary>
/// <param name="name">The name in the table.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class ManifestIntentAttribute(string name) : Attribute
{
    /// <summary>The name in the table.</summary>
    public string Name { get; } = name;
}
