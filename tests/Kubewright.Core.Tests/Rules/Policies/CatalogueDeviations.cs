namespace Kubewright.Rules.Policies;

/// <summary>
/// Where rules are not as the catalogue has them, and why. Beyond what can be compared: KW4120 and KW6002 are warnings where nobody said which version the
/// cluster has (nothing that depends on a cluster is an error before something was said of it), and KW2210 takes the restart policies of init containers that
/// the API server takes.
/// </summary>
internal static class CatalogueDeviations
{
    private const string ElsewhereInExample = "the fault of the example is at another of the fields that the rule looks at";
    private const string PointsAtTheField = "the field that is wrong is pointed at";
    private const string SaysWhatTheServerSays = "it says what the API server says of a pod, and that pods will be refused";

    public static readonly IReadOnlyList<CatalogueDeviation> All =
    [
        new("KW2200", Aspect.Message, SaysWhatTheServerSays),
        new("KW2201", Aspect.Message, SaysWhatTheServerSays),
        new("KW2202", Aspect.Message, SaysWhatTheServerSays),
        new("KW2202", Aspect.Place, PointsAtTheField),
        new("KW2203", Aspect.Message, SaysWhatTheServerSays),
        new("KW2203", Aspect.Place, PointsAtTheField),
        new("KW2204", Aspect.Message, SaysWhatTheServerSays),
        new("KW2205", Aspect.Message, SaysWhatTheServerSays),
        new("KW2206", Aspect.Message, SaysWhatTheServerSays),
        new("KW2206", Aspect.Place, PointsAtTheField),
        new("KW2207", Aspect.Message, SaysWhatTheServerSays),
        new("KW2208", Aspect.Message, SaysWhatTheServerSays),
        new("KW2208", Aspect.Place, PointsAtTheField),
        new("KW2209", Aspect.Message, SaysWhatTheServerSays),
        new("KW2209", Aspect.Place, PointsAtTheField),
        new("KW2210", Aspect.Message, SaysWhatTheServerSays),
        new("KW2211", Aspect.Message, SaysWhatTheServerSays),
        new("KW2211", Aspect.Place, PointsAtTheField),
        new("KW2212", Aspect.Message, SaysWhatTheServerSays),
        new("KW2214", Aspect.Message, SaysWhatTheServerSays),
        new("KW3006", Aspect.Message, "where no id is set there is none to name"),
        new("KW4123", Aspect.Place, ElsewhereInExample),
        new("KW4124", Aspect.Message, "a suggestion is made where there is one"),
        new("KW4128", Aspect.Place, PointsAtTheField),
        new("KW4171", Aspect.Place, PointsAtTheField),
        new("KW4212", Aspect.Place, ElsewhereInExample),
        new("KW4214", Aspect.Place, PointsAtTheField),
        new("KW4215", Aspect.Place, ElsewhereInExample),
        new("KW5003", Aspect.Place, ElsewhereInExample),
        new("KW5004", Aspect.Place, ElsewhereInExample),
        new("KW5011", Aspect.Place, ElsewhereInExample),
        new("KW5013", Aspect.Place, ElsewhereInExample),
        new("KW5032", Aspect.Place, PointsAtTheField),
        new("KW5033", Aspect.Place, ElsewhereInExample),
        new("KW6004", Aspect.Defaults, "kinds of Katib in the group kubeflow.org are current in versions in which those of the training operator are superseded"),
    ];
}

/// <summary>One deviation.</summary>
internal sealed record CatalogueDeviation(string Rule, Aspect Aspect, string Reason);

/// <summary>What of a rule is compared with the catalogue.</summary>
internal enum Aspect
{
    Severity,
    IsOn,
    Defaults,
    Message,
    Place,
}
