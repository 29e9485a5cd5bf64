using System.Text;
using Kubewright.Rules;

namespace Kubewright;

/// <summary>The API server would reject what was to be built or rendered. The message lists every finding, its path first.</summary>
public sealed class ManifestValidationException : Exception
{
    internal ManifestValidationException(IReadOnlyList<ManifestFindings> invalid)
        : base(Describe(invalid)) => Invalid = invalid;

    /// <summary>The manifests that have errors, each with all that was found in it.</summary>
    public IReadOnlyList<ManifestFindings> Invalid { get; }

    private static string Describe(IReadOnlyList<ManifestFindings> invalid)
    {
        var text = new StringBuilder("The API server would reject this:");
        foreach (var (manifest, findings) in invalid)
        {
            text.Append('\n').Append(manifest.Describe());
            foreach (var finding in findings)
                text.Append("\n  ").Append(finding.Path).Append(finding.Path.Length > 0 ? ": " : "").Append(finding.Message).Append(" (").Append(finding.RuleId).Append(')');
        }

        return text.ToString();
    }
}
