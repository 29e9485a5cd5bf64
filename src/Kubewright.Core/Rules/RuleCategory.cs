namespace Kubewright.Rules;

/// <summary>What rules belong to. The ranges of their ids say it.</summary>
internal static class RuleCategory
{
    public const string ApiServer = "API server";
    public const string Reliability = "Reliability";
    public const string Security = "Security";
    public const string Training = "GPUs and training";
    public const string Relations = "Between resources";
    public const string Versions = "API versions";
    public const string Kubewright = "Kubewright";

    /// <summary>The category of an id.</summary>
    public static string Of(string id) => id[2] switch
    {
        '1' => ApiServer,
        '2' => Reliability,
        '3' => Security,
        '4' => Training,
        '5' => Relations,
        '6' => Versions,
        _ => Kubewright,
    };
}
