using System.Runtime.CompilerServices;
using k8s;
using Kubewright.Testing.Snapshots;

namespace Kubewright.Testing;

/// <summary>Compares manifests with what a person has looked at: files that lie beside the tests, in version control.</summary>
/// <remarks>
/// <para>
/// A snapshot is called after the file and the test that ask for it: <c>ManifestTests.Renders_as_reviewed.verified.yaml</c>. Where a test renders
/// something else, that is written beside it as <c>….received.yaml</c> (keep <c>*.received.*</c> out of version control), and the
/// test fails with what differs, by object and by field.
/// </para>
/// <para>
/// To accept what is received, run the tests with the environment variable <c>KUBEWRIGHT_ACCEPT=1</c>, or rename the file; the editor
/// plug-ins for Verify do that, too. A snapshot that is not there yet is written, for version control to show, except in CI (where
/// <c>CI</c> or <c>TF_BUILD</c> is set): there the test fails.
/// </para>
/// </remarks>
public static class ManifestSnapshot
{
    /// <summary>Compares a set with its snapshot.</summary>
    /// <param name="set">The set.</param>
    /// <param name="name">Tells the snapshots of a test apart, where it has several: comes behind the test's name in the file's.</param>
    /// <param name="file">The file of the test: the compiler fills it in.</param>
    /// <param name="test">The name of the test: the compiler fills it in.</param>
    /// <exception cref="ManifestSnapshotException">The set is not what the snapshot says; in CI, also where there is none.</exception>
    /// <exception cref="ManifestValidationException">The API server would reject one of the manifests.</exception>
    /// <exception cref="ManifestSetException">The set cannot be rendered.</exception>
    public static void Match(ManifestSet set, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(set);
        Match(set.ToYaml(), name, file, test);
    }

    /// <summary>Compares a manifest with its snapshot.</summary>
    /// <param name="manifest">A builder, or any other manifest.</param>
    /// <param name="name">Tells the snapshots of a test apart, where it has several.</param>
    /// <param name="file">The file of the test: the compiler fills it in.</param>
    /// <param name="test">The name of the test: the compiler fills it in.</param>
    /// <inheritdoc cref="Match(ManifestSet, string?, string, string)"/>
    public static void Match(IManifest manifest, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Match(new ManifestSet { manifest }, name, file, test);

    /// <summary>Compares a model of the official client with its snapshot.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">Tells the snapshots of a test apart, where it has several.</param>
    /// <param name="file">The file of the test: the compiler fills it in.</param>
    /// <param name="test">The name of the test: the compiler fills it in.</param>
    /// <inheritdoc cref="Match(ManifestSet, string?, string, string)"/>
    public static void Match(IKubernetesObject model, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Match(new ManifestSet { model }, name, file, test);

    /// <summary>Compares YAML with its snapshot, whoever rendered it.</summary>
    /// <param name="yaml">YAML, of one document or several.</param>
    /// <param name="name">Tells the snapshots of a test apart, where it has several.</param>
    /// <param name="file">The file of the test: the compiler fills it in.</param>
    /// <param name="test">The name of the test: the compiler fills it in.</param>
    /// <exception cref="ManifestFormatException">The text is not YAML.</exception>
    /// <inheritdoc cref="Match(ManifestSet, string?, string, string)"/>
    public static void Match(string yaml, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var snapshot = new Snapshot(SnapshotFiles.Of(file, test, name), SnapshotPolicy.FromEnvironment());
        snapshot.Match(yaml);
    }
}
