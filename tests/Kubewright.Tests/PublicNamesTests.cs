using System.Reflection;

namespace Kubewright;

public sealed class PublicNamesTests
{
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly Assembly[] Own = [typeof(Builder).Assembly, typeof(ManifestNode).Assembly, typeof(YamlReader).Assembly];

    [Fact]
    public void No_public_type_is_ambiguous_beside_the_implicit_usings()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Select(path => Assembly.Load(Path.GetFileNameWithoutExtension(path)))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .ToArray();
        Assert.True(platform.Length > 5000, $"only {platform.Length} types");
        AssertDistinct("Kubewright", platform, ImplicitUsings);
    }

    [Theory]
    [InlineData("Kubewright")]
    [InlineData("Kubewright.Models")]
    public void No_public_type_is_ambiguous_beside_the_official_client(string @namespace) =>
        AssertDistinct(@namespace, typeof(k8s.Kubernetes).Assembly.GetReferencedAssemblies().Select(Assembly.Load).Append(typeof(k8s.Kubernetes).Assembly).SelectMany(assembly => assembly.GetExportedTypes()), ["k8s", "k8s.Models"]);

    [Fact]
    public void Builders_and_models_can_be_used_in_one_file() =>
        AssertDistinct("Kubewright", typeof(Builder).Assembly.GetExportedTypes(), ["Kubewright.Models", "Kubewright.Rendering"]);

    private static void AssertDistinct(string @namespace, IEnumerable<Type> others, string[] namespaces)
    {
        var taken = others.Where(type => !type.IsNested && namespaces.Contains(type.Namespace)).ToLookup(type => type.Name);
        var ambiguous = Own.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace == @namespace && !type.IsNested)
            .SelectMany(type => taken[type.Name].Select(other => $"{type.FullName} and {other.FullName}"));
        Assert.Empty(ambiguous.Distinct());
    }
}
