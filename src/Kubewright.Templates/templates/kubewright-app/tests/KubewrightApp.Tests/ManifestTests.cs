using Kubewright;
using Kubewright.Rules;
using Kubewright.Testing;

namespace KubewrightApp;

public sealed class ManifestTests
{
    private readonly ManifestSet manifests = Manifests.Create();

    // The snapshot lies beside this file. When a change of it is wanted: KUBEWRIGHT_ACCEPT=1 dotnet test
    [Fact]
    public void The_manifests_are_as_reviewed() => ManifestSnapshot.Match(manifests);

    [Fact]
    public void The_manifests_have_no_errors_and_no_warnings() => manifests.ShouldHaveNoFindings(Severity.Warning);

    [Fact]
    public void The_application_is_behind_a_service() => manifests.ShouldContain("Service", "kubewright-app");
}
