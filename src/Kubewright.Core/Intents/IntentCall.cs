using static Kubewright.Intents.TreeReading;

namespace Kubewright.Intents;

/// <summary>A call of an intent as source code has it: the trees of the builders and values that take part.</summary>
/// <remarks>
/// How an argument is given, by its type in C#:
/// <list type="bullet">
/// <item>strings, numbers, booleans, <c>Quantity</c> and <c>IntegerOrString</c>: a scalar;</item>
/// <item><c>params string[]</c>: a <see cref="ManifestList"/>, open where not all items are known;</item>
/// <item><c>params (string, T)[]</c>: a <see cref="ManifestMap"/> filled by <see cref="Building.TreeEditing.SetEntry(ManifestMap, ManifestNode, ManifestNode)"/> in the order of the pairs;</item>
/// <item><c>Port</c>: the map of <see cref="PortTree.Create"/>; a builder, such as <c>Volume</c>, or an <c>IManifest</c>: its map;</item>
/// <item>a lambda: a callback, see <see cref="With(string, Action{ManifestMap})"/>;</item>
/// <item>anything that is not known: a <see cref="ManifestUnknown"/>.</item>
/// </list>
/// A list or map that is given may become part of a tree: give each call its own. An optional parameter that is left out has its default value; one whose value is <see langword="null"/> is not given. The receiver of an extension method is
/// the target and no argument. Whoever reads source code may call <see cref="ManifestNode.AdoptOrigin"/> on <see cref="Target"/> and <see cref="Result"/> afterwards:
/// what the intent made has no origin but that of its arguments.
/// </remarks>
/// <param name="target">The tree of the builder that the member is called on; none for a static factory.</param>
public sealed class IntentCall(ManifestMap? target = null)
{
    private readonly Dictionary<string, (ManifestNode Value, Origin? Origin)> arguments = [];
    private readonly Dictionary<string, Action<ManifestMap>> callbacks = [];
    private List<ManifestMap>? podVolumes;

    /// <summary>The tree of the builder that the member is called on. Where it is not known: an open map.</summary>
    public ManifestMap Target { get; } = target ?? new ManifestMap(isOpen: true);

    /// <summary>The tree of the pod or pod template around the target, or <see langword="null"/> where the target is not inside one (yet).</summary>
    public ManifestMap? Pod { get; init; }

    /// <summary>
    /// Volumes that the target wants in its pod, where there was no <see cref="Pod"/> to put them into. They go into the one that the target is put into:
    /// <see cref="PodTree.AddVolume"/>.
    /// </summary>
    public IReadOnlyList<ManifestMap> PodVolumes => podVolumes ?? (IReadOnlyList<ManifestMap>)[];

    /// <summary>The tree of what the member returns, where that is another object than the target: a new Service, a volume, a port.</summary>
    public ManifestMap? Result { get; internal set; }

    /// <summary>Gives an argument.</summary>
    /// <param name="parameter">The parameter's name in C#.</param>
    /// <param name="value">The value; <see langword="null"/> where none is given.</param>
    /// <param name="origin">Where the argument is written; the value's own origin where this is left out. It is what parts of a handle get as their origin.</param>
    public IntentCall With(string parameter, ManifestNode? value, Origin? origin = null)
    {
        if (value is not null)
            arguments[parameter] = (value, origin ?? value.Origin);
        return this;
    }

    /// <summary>Gives a lambda or another delegate that takes a builder.</summary>
    /// <param name="parameter">The parameter's name in C#.</param>
    /// <param name="callback">Does to the tree of the builder what the delegate does to the builder; opens it where the delegate cannot be followed.</param>
    public IntentCall With(string parameter, Action<ManifestMap>? callback)
    {
        if (callback is not null)
            callbacks[parameter] = callback;
        return this;
    }

    /// <summary>An argument, or <see langword="null"/> where none is given.</summary>
    internal ManifestNode? Optional(string parameter) => arguments.TryGetValue(parameter, out var argument) ? argument.Value : null;

    /// <summary>An argument that must be given; unknown where it is not.</summary>
    internal ManifestNode Argument(string parameter) => OrUnknown(Optional(parameter));

    /// <summary>A field of a handle, such as the name of a volume, written where the handle is given.</summary>
    internal ManifestNode Part(string parameter, string field)
    {
        if (!arguments.TryGetValue(parameter, out var argument))
            return new ManifestUnknown();
        return Field(argument.Value, field) is ManifestScalar scalar ? scalar.At(argument.Origin) : new ManifestUnknown(argument.Origin);
    }

    /// <summary>The number of a port that is given as a handle, as a number or as a name.</summary>
    internal ManifestNode PortNumber(string parameter) => Optional(parameter) is ManifestMap ? Part(parameter, "number") : Argument(parameter);

    /// <summary>A callback, or <see langword="null"/> where none is given.</summary>
    internal Action<ManifestMap>? Callback(string parameter) => callbacks.TryGetValue(parameter, out var callback) ? callback : null;

    /// <summary>Puts a volume into the pod around the target, or keeps it for the one that the target is put into.</summary>
    internal void AddPodVolume(ManifestMap volume)
    {
        if (Pod is null)
            (podVolumes ??= []).Add(volume);
        else
            PodTree.AddVolume(Pod, volume);
    }
}
