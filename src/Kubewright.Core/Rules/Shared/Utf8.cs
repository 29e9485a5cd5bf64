using System.Text;

namespace Kubewright.Rules;

/// <summary>Lengths as the API server counts them: in bytes.</summary>
internal static class Utf8
{
    /// <summary>How many bytes a text has.</summary>
    public static int Length(string text) => Encoding.UTF8.GetByteCount(text);
}
