using System.Globalization;
using System.Text;

namespace Kubewright.Rules;

/// <summary>The way from a manifest's root to a node, in the notation of the API server. Grows and shrinks as a walk goes on.</summary>
internal sealed class FieldPath
{
    private readonly List<(string? Name, int Index, bool IsKey)> steps = [];

    public int Depth => steps.Count;

    public void PushField(string name) => steps.Add((name, 0, false));

    public void PushKey(string key) => steps.Add((key, 0, true));

    public void PushIndex(int index) => steps.Add((null, index, false));

    public void Pop() => steps.RemoveAt(steps.Count - 1);

    /// <summary>The path as text, with a path relative to it behind.</summary>
    public string Text(string relative = "")
    {
        var text = new StringBuilder();
        foreach (var (name, index, isKey) in steps)
        {
            if (name is null)
                text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (isKey)
                text.Append('[').Append(name).Append(']');
            else
                (text.Length > 0 ? text.Append('.') : text).Append(name);
        }

        if (relative.Length > 0 && relative[0] != '[' && text.Length > 0)
            text.Append('.');
        return text.Append(relative).ToString();
    }
}
