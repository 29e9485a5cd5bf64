namespace Kubewright.Intents;

/// <summary>What a hand-written member of a builder does to trees.</summary>
/// <remarks>
/// The member, when a program runs, and the reader of source code call the same functions on trees. A member says which intent it is by the attribute
/// <c>Kubewright.ManifestIntentAttribute</c>.
/// </remarks>
public sealed class Intent
{
    private readonly Action<IntentCall> apply;

    internal Intent(string name, Action<IntentCall> apply)
    {
        Name = name;
        this.apply = apply;
    }

    /// <summary>The name in the attribute: <c>Container.Gpus</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// Does to the call's trees what the member does to its builders. Arguments that the member would refuse with an exception are not refused here: the tree
    /// then holds what was given, and unknown where that leaves nothing to say.
    /// </summary>
    public void Apply(IntentCall call) => apply(call ?? throw new ArgumentNullException(nameof(call)));
}
