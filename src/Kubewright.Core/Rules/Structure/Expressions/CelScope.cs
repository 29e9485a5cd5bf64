namespace Kubewright.Rules.Structure.Expressions;

/// <summary>A variable and its value, and those of the expression around.</summary>
internal sealed class CelScope
{
    private readonly string name;
    private readonly ManifestNode value;
    private readonly CelScope? outer;

    public CelScope(string name, ManifestNode value, CelScope? outer = null)
    {
        this.name = name;
        this.value = value;
        this.outer = outer;
    }

    /// <summary>The value of a variable.</summary>
    public ManifestNode Find(string variable) => variable == name ? value : outer?.Find(variable) ?? CelValues.Unknown;
}
