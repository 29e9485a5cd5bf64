namespace Kubewright.Rules;

/// <summary>A taint of nodes.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value; empty where it has none.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</param>
internal sealed record Taint(string Key, string Value, string Effect)
{
    /// <summary>Reads <c>key=value:effect</c> or <c>key:effect</c>.</summary>
    public static Taint? TryParse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || text.Substring(colon + 1) is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
            return null;
        var sign = text.IndexOf('=');
        var key = text.Substring(0, sign < 0 || sign > colon ? colon : sign);
        var value = sign < 0 || sign > colon ? "" : text.Substring(sign + 1, colon - sign - 1);
        return Syntax.QualifiedName(key) is null && Syntax.LabelValue(value) is null ? new Taint(key, value, text.Substring(colon + 1)) : null;
    }

    /// <summary>As <c>kubectl taint</c> takes it.</summary>
    public override string ToString() => Value.Length == 0 ? $"{Key}:{Effect}" : $"{Key}={Value}:{Effect}";
}
