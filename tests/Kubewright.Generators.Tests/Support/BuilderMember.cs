using System.Reflection;

namespace Kubewright.Generators.Tests.Support;

/// <summary>What a path of a <see cref="ManifestFieldAttribute"/> says.</summary>
/// <param name="Method">The member.</param>
/// <param name="Path">The fields from the builder's node on.</param>
/// <param name="Suffix">What the member does: empty, <c>[]</c>, <c>{}</c> or <c>[key]</c>.</param>
internal sealed record BuilderMember(MethodInfo Method, IReadOnlyList<string> Path, string Suffix)
{
    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}({string.Join(", ", Method.GetParameters().Select(p => p.ParameterType.Name))})";
}
