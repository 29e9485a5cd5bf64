using System.Reflection;
using System.Text.RegularExpressions;
using Kubewright.Generators.Naming;
using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Generators.Tests;

/// <summary>What is generated compiles, and the generator knows no kind.</summary>
public sealed class GeneratedCodeTests
{
    [Fact]
    public void Builders_of_all_schemas_compile_without_a_warning_for_the_oldest_compiler()
    {
        Assert.Empty(RealSchemas.Generated.Diagnostics);
        Assert.Empty(RealSchemas.Generated.Compile().Diagnostics);
    }

    [Fact]
    public void No_field_takes_the_name_of_a_builders_own_member()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var own = new[] { typeof(Builder), typeof(Builder<,>), typeof(ResourceBuilder<,>) }
            .SelectMany(type => type.GetMembers(All))
            .Where(member => member is MethodInfo { IsSpecialName: false } method ? method.IsPublic || method.IsFamily : member is PropertyInfo { GetMethod: var get } && (get!.IsPublic || get.IsFamily))
            .Select(member => member.Name)
            .Distinct();

        // Calls of these cannot be taken for calls of a field's member.
        string[] overloaded = ["Item", "Object", "Seconds"];
        Assert.Empty(own.Except(overloaded).Except(Irregular.BuilderMembers));
    }

    [Fact]
    public void The_generator_knows_no_kind_and_no_type_by_name()
    {
        var names = RealSchemas.Files.Where(f => f.Use == "true")
            .SelectMany(f => Regex.Matches(f.Content, "^   \"([^\"]+)\": \\{", RegexOptions.Multiline))
            .Select(m => m.Groups[1].Value)
            .Select(name => name[(name.LastIndexOf('.') + 1)..])
            .ToHashSet();
        Assert.Contains("Deployment", names);
        var folder = Path.Combine(RealSchemas.Folder, "..", "generators", "Kubewright.Generators");
        var literals = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantTokens())
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
            .SelectMany(token => Regex.Split(token.ValueText, "[^A-Za-z0-9]+"));

        // What has an ObjectMeta is a kind; a kind is defined by a CustomResourceDefinition; a namespace is C#'s, too; every builder has a Node; scalars have C# types; singulars are words of English.
        string[] allowed = ["ObjectMeta", "CustomResourceDefinition", "Namespace", "Node", "Quantity", "IntOrString", .. Irregular.Singulars.Values];
        Assert.Empty(literals.Where(names.Contains).Except(allowed).Distinct());
    }

    [Fact]
    public void Singulars_are_english() => Assert.Equal(
        ["Alias", "Class", "Policy", "Address", "Index", "Ingress", "Status", "Container", "PodIP", "Prefix", "Patch", "Axis", "Data"],
        new[] { "Aliases", "Classes", "Policies", "Addresses", "Indices", "Ingress", "Statuses", "Containers", "PodIPs", "Prefixes", "Patches", "Axis", "Data" }.Select(Names.Singular));

    [Theory]
    [InlineData("PeriodSeconds", "Period")]
    [InlineData("TtlSecondsAfterFinished", "TtlAfterFinished")]
    [InlineData("TimeoutMilliSeconds", null)]
    [InlineData("Seconds", null)]
    public void Only_whole_seconds_take_a_time_span(string name, string? expected) => Assert.Equal(expected, Names.WithoutSeconds(name));
}
