using System.Text;

namespace Kubewright.Testing.Snapshots;

/// <summary>A snapshot on disk.</summary>
internal sealed class Snapshot(SnapshotFiles files, SnapshotPolicy policy)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares a text with the snapshot, and does what the policy says where they differ.</summary>
    /// <exception cref="ManifestSnapshotException">They differ, and that is not accepted.</exception>
    public void Match(string received)
    {
        var text = Normalize(received);
        var verified = File.Exists(files.Verified) ? Normalize(File.ReadAllText(files.Verified)) : null;
        if (verified == text)
        {
            File.Delete(files.Received);
            return;
        }

        if (policy.Accepts || (verified is null && !policy.IsContinuousIntegration))
        {
            File.WriteAllText(files.Verified, text, Utf8);
            File.Delete(files.Received);
            return;
        }

        File.WriteAllText(files.Received, text, Utf8);
        throw new ManifestSnapshotException(verified is null ? Missing() : Different(verified, text));
    }

    private string Missing() => $"""
        There is no snapshot {Path.GetFileName(files.Verified)}, and in CI none is made.
        Run the test on your machine, look at the file that it writes, and commit it.
        Received: {files.Received}
        """;

    private string Different(string verified, string received) => $"""
        The manifests are not what {Path.GetFileName(files.Verified)} says:

        {SnapshotDifference.Describe(verified, received, files)}

        Received: {files.Received}
        To accept it, rename it to {Path.GetFileName(files.Verified)}, or run the tests with {SnapshotPolicy.AcceptVariable}=1.
        """;

    /// <summary>Line endings and what is at the very end are the business of editors and of Git.</summary>
    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
