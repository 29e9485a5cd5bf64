namespace Kubewright.Packages.Support;

/// <summary>The tests that use the packages: packed once, used one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PackagesCollection : ICollectionFixture<PackedFeed>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "packages";
}
