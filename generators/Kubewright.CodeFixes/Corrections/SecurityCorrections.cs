using Kubewright.CodeFixes.Editing;
using static Kubewright.CodeFixes.Corrections.Trees;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>What a container gives up.</summary>
internal static class SecurityCorrections
{
    public static readonly Correction RunAsNonRoot = Add(
        "runAsNonRoot",
        "Refuse to run as root (runAsNonRoot)",
        new("SecurityContext(s => s.RunAsNonRoot())", Map("securityContext", Map("runAsNonRoot", true))));

    public static readonly Correction DropCapabilities = Add(
        "drop-capabilities",
        "Drop all capabilities",
        new("SecurityContext(s => s.Capabilities(k => k.Drop(\"ALL\")))", Map("securityContext", Map("capabilities", Map("drop", List("ALL"))))));

    private static Correction Add(string key, string title, Addition addition) =>
        new(key, place => Edit.Of(title, place.Find(SchemaTarget.Container)?.Add(addition)));
}
