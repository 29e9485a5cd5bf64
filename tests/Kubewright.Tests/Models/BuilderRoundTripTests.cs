using System.Reflection;
using Xunit.Abstractions;

namespace Kubewright.Models;

/// <summary>Calls every member of every builder that takes simple values, then goes to the model and back.</summary>
public sealed class BuilderRoundTripTests(ITestOutputHelper output)
{
    /// <summary>
    /// Alpha fields of Kubernetes 1.36 that the official client, made for another version, has no room for. Builders write them;
    /// <c>Build()</c> loses them.
    /// </summary>
    private static readonly string[] FieldsOfNoModel =
    [
        "NodeAllocatableResourceClaimStatus: .resources was lost",
        "Device: .nodeAllocatableResourceMappings was lost",
    ];

    [Fact]
    public void Every_builder_survives_the_way_to_its_model_and_back()
    {
        var types = typeof(Builder).Assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<ManifestSchemaAttribute>() is not null).ToArray();
        Assert.True(types.Length > 500, $"only {types.Length} builders");
        var members = 0;
        List<string> problems = [];
        foreach (var type in types)
        {
            try
            {
                var builder = Fill(type, ref members);
                var model = typeof(Unvalidated).GetMethod(nameof(Unvalidated.Model))!.MakeGenericMethod(type, ModelOf(type)).Invoke(null, [builder])!;
                var conversion = type.GetMethods().Single(method => method.Name == "op_Implicit" && method.GetParameters()[0].ParameterType == model.GetType());
                var again = (Builder)conversion.Invoke(null, [model])!;
                problems.AddRange(TreeDifferences.Of(builder.Node, again.Node).Select(difference => $"{type.Name}: {difference}"));
            }
            catch (TargetInvocationException problem)
            {
                problems.Add($"{type.Name}: {problem.InnerException!.GetType().Name}: {problem.InnerException.Message}");
            }
        }

        Assert.Equal(FieldsOfNoModel.Order(), problems.Order());
        output.WriteLine($"{types.Length} builders, {members} members.");
    }

    private static Type ModelOf(Type type) =>
        type.BaseType is { GenericTypeArguments: [_, var model] } ? model : throw new InvalidOperationException($"{type} has no model.");

    private static Builder Fill(Type type, ref int members)
    {
        var constructor = type.GetConstructors().Single(one => one.GetParameters() is not [{ ParameterType: var only }] || only != typeof(ManifestMap));
        var builder = (Builder)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(parameter.ParameterType))]);
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var parameters = method.GetParameters();
            if (method.GetCustomAttribute<ManifestFieldAttribute>() is null || IsTimestampAsText(type, method) || parameters is [{ ParameterType: var only }] && typeof(Builder).IsAssignableFrom(only))
                continue;
            var arguments = Array.ConvertAll(parameters, parameter => Sample(parameter.ParameterType));
            for (var i = 0; i < parameters.Length; i++)
                Assert.True(arguments[i] is not null || typeof(Builder).IsAssignableFrom(parameters[i].ParameterType), $"{type.Name}.{method.Name}: no sample of {parameters[i].ParameterType}");
            if (arguments.Contains(null))
                continue;
            method.Invoke(builder, arguments);
            members++;
        }

        return builder;
    }

    private static bool IsTimestampAsText(Type type, MethodInfo method) =>
        method.GetParameters() is [{ ParameterType: var only }] && only == typeof(string) && type.GetMethod(method.Name, [typeof(DateTimeOffset)]) is not null;

    private static object? Sample(Type type)
    {
        if (type == typeof(string))
            return "text";
        if (type == typeof(int))
            return 7;
        if (type == typeof(long))
            return 7_000_000_000;
        if (type == typeof(double))
            return 0.5;
        if (type == typeof(bool))
            return true;
        if (type == typeof(Quantity))
            return (Quantity)"1";
        if (type == typeof(IntegerOrString))
            return (IntegerOrString)"25%";
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(9);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        if (type == typeof(byte[]))
            return "bytes"u8.ToArray();
        if (type == typeof(ManifestNode))
            return (ManifestNode)"text";
        if (type.IsArray)
            return Array.CreateInstanceFromArrayType(type, 0) is { } empty && Sample(type.GetElementType()!) is { } item ? Filled(empty.GetType(), item) : null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Action<>))
            return Delegate.CreateDelegate(type, typeof(BuilderRoundTripTests).GetMethod(nameof(DoNothing), BindingFlags.NonPublic | BindingFlags.Static)!);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTuple<,>))
            return type.GetConstructors()[0].Invoke([.. type.GetGenericArguments().Select(Sample)]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            return Filled(type.GetGenericArguments()[0].MakeArrayType(), Sample(type.GetGenericArguments()[0])!);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            return type.GetConstructors()[0].Invoke([.. type.GetGenericArguments().Select(Sample)]);
        return null;
    }

    private static Array Filled(Type arrayType, object item)
    {
        var array = Array.CreateInstanceFromArrayType(arrayType, 1);
        array.SetValue(item, 0);
        return array;
    }

    private static void DoNothing(object builder) => Assert.NotNull(builder);
}
