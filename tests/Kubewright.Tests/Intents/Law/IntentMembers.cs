using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kubewright.Tests.Intents.Law;

/// <summary>The public members that say which intent they are.</summary>
internal static class IntentMembers
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<(MethodBase Member, string Intent)> All { get; } =
    [
        .. from type in typeof(Builder).Assembly.GetExportedTypes()
           from member in type.GetMethods(Public).Cast<MethodBase>().Concat(type.GetConstructors(Public))
           let attribute = member.GetCustomAttribute<ManifestIntentAttribute>()
           where attribute is not null
           select (member, attribute.Name),
    ];

    /// <summary>The hand-written members that change or make builders: extensions of builders, and what makes volumes and ports.</summary>
    public static IEnumerable<MethodInfo> HandWritten =>
        from type in typeof(Builder).Assembly.GetExportedTypes()
        from method in type.GetMethods(Public)
        where method.IsStatic && !method.IsSpecialName
        where type == typeof(Volume) || type == typeof(Port) || method.IsDefined(typeof(ExtensionAttribute)) && type.Name.EndsWith("Intents", StringComparison.Ordinal)
        select method;

    /// <summary>The members without type parameters: with each builder in the place of one that fits it.</summary>
    public static IEnumerable<(MethodBase Member, string Intent, Type? Target)> Closed =>
        from it in All
        from target in SampleBuilders.For(TargetOf(it.Member))
        select (Close(it.Member, target), it.Intent, target);

    /// <summary>The parameters that are arguments of the intent: all but the receiver of an extension method.</summary>
    public static ParameterInfo[] Arguments(MethodBase member) =>
        member.IsDefined(typeof(ExtensionAttribute)) ? member.GetParameters()[1..] : member.GetParameters();

    /// <summary>The member as a builder has it.</summary>
    private static MethodBase Close(MethodBase member, Type? target) => member switch
    {
        MethodInfo { IsGenericMethodDefinition: true } generic => generic.MakeGenericMethod(target!),
        { DeclaringType.IsGenericTypeDefinition: true } => target!.GetMethods().Single(method => method.MetadataToken == member.MetadataToken && method.Module == member.Module),
        _ => member,
    };

    private static Type? TargetOf(MethodBase member)
    {
        if (!member.IsDefined(typeof(ExtensionAttribute)))
            return member.IsStatic || member.IsConstructor ? null : member.DeclaringType!.IsGenericTypeDefinition ? typeof(Deployment) : member.DeclaringType;
        var receiver = member.GetParameters()[0].ParameterType;
        return receiver.IsGenericParameter ? receiver.GetGenericParameterConstraints().Single() : receiver;
    }
}
