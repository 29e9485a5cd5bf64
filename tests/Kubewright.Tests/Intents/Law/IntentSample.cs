using System.Reflection;
using Kubewright.Intents;

namespace Kubewright.Tests.Intents.Law;

/// <summary>One way to call a member: a builder to call it on, and which arguments are given.</summary>
/// <param name="Member">The member.</param>
/// <param name="Intent">The intent's name.</param>
/// <param name="Target">Makes the builder that it is called on.</param>
/// <param name="Given">The names of the parameters that are given a value.</param>
/// <param name="Variant">Which sample values.</param>
internal sealed record IntentSample(MethodBase Member, string Intent, Func<Builder?> Target, HashSet<string> Given, int Variant)
{
    /// <summary>Every member with no, each and all of its optional parameters, on every builder that it fits.</summary>
    public static IEnumerable<IntentSample> All { get; } =
    [
        .. from closed in IntentMembers.Closed
           from target in SampleBuilders.Of(closed.Target)
           from given in Choices(IntentMembers.Arguments(closed.Member))
           from variant in new[] { 0, 1 }
           select new IntentSample(closed.Member, closed.Intent, target, given, variant),
    ];

    /// <summary>Calls the member, twice with different values where that edits, and gives what came of it.</summary>
    /// <returns>The trees of the target and of the result and the volumes for the pod; <see langword="null"/> where the member refuses the arguments.</returns>
    public Outcome? Run()
    {
        var target = Target();
        object? result = null;
        try
        {
            for (var call = 0; call < Calls; call++)
                result = Invoke(target, Variant + call);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException)
        {
            return null;
        }

        var made = ReferenceEquals(result, target) ? null : result switch { Builder builder => builder.Node, Port port => PortTree.Create(port.Name, port.Number, port.Protocol), _ => null };
        return new Outcome(target?.Node, made, target?.PodVolumes ?? []);
    }

    /// <summary>Does the same to plain trees.</summary>
    /// <param name="unknown">Parameters whose arguments are not known.</param>
    /// <param name="isOpen">Whether the target is a tree of which nothing is known but its kind.</param>
    public Outcome Apply(Func<string, bool>? unknown = null, bool isOpen = false)
    {
        var target = Target()?.Node;
        if (isOpen)
            target?.OpenDeep();
        var volumes = new List<ManifestMap>();
        ManifestMap? result = null;
        for (var i = 0; i < Calls; i++)
        {
            var call = new IntentCall(target);
            foreach (var parameter in IntentMembers.Arguments(Member))
            {
                var value = Argument(parameter, Variant + i);
                if (unknown?.Invoke(parameter.Name!) != true)
                    SampleArguments.Give(call, parameter.Name!, value);
                else if (value is Delegate)
                    call.With(parameter.Name!, map => map.OpenDeep());
                else
                    call.With(parameter.Name!, new ManifestUnknown());
            }

            IntentTable.Find(Intent)!.Apply(call);
            volumes.AddRange(call.PodVolumes);
            result = call.Result;
        }

        return new Outcome(target, result, volumes);
    }

    public override string ToString() => $"{Intent}({string.Join(", ", Given)}) on {Target()?.GetType().Name ?? "nothing"}, variant {Variant}";

    private int Calls => Target() is null ? 1 : 2;

    private object? Invoke(Builder? target, int variant)
    {
        var arguments = IntentMembers.Arguments(Member).Select(parameter => Argument(parameter, variant));
        return Member switch
        {
            ConstructorInfo constructor => constructor.Invoke([.. arguments]),
            { IsStatic: true } when target is null => Member.Invoke(null, [.. arguments]),
            { IsStatic: true } => Member.Invoke(null, [target, .. arguments]),
            _ => Member.Invoke(target, [.. arguments]),
        };
    }

    private object? Argument(ParameterInfo parameter, int variant)
    {
        if (Given.Contains(parameter.Name!))
            return SampleArguments.Value(parameter, variant);
        return parameter.HasDefaultValue ? parameter.DefaultValue : Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0);
    }

    private static IEnumerable<HashSet<string>> Choices(ParameterInfo[] parameters)
    {
        string[] required = [.. parameters.Where(p => !IsOptional(p)).Select(p => p.Name!)];
        string[] optional = [.. parameters.Where(IsOptional).Select(p => p.Name!)];
        yield return [.. required, .. optional];
        if (optional.Length > 0)
            yield return [.. required];
        if (optional.Length > 1)
        {
            foreach (var one in optional)
                yield return [.. required, one];
        }
    }

    private static bool IsOptional(ParameterInfo parameter) => parameter.HasDefaultValue || (parameter.IsDefined(typeof(ParamArrayAttribute)) && parameter.ParameterType != typeof(string[]));

    /// <summary>What a call did.</summary>
    internal sealed record Outcome(ManifestMap? Target, ManifestMap? Result, IReadOnlyList<ManifestMap> PodVolumes)
    {
        public IEnumerable<ManifestMap> Trees => new[] { Target, Result }.OfType<ManifestMap>().Concat(PodVolumes);
    }
}
