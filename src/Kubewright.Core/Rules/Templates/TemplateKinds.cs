namespace Kubewright.Rules.Templates;

/// <summary>What kinds of custom resources fill in where their pod templates say nothing, so that it is no fault of the pods.</summary>
internal static class TemplateKinds
{
    /// <summary>Knative checks templates when it takes them, and fills in ports, handlers of probes and names.</summary>
    private static readonly HashSet<string> OfKnative = new(StringComparer.Ordinal) { "Configuration", "Service.serving.knative.dev" };

    /// <summary>KServe merges what is written with a serving runtime, which nobody sees here.</summary>
    private static readonly HashSet<string> OfKServe = new(StringComparer.Ordinal) { "InferenceService", "LLMInferenceService" };

    /// <summary>Kinds whose images come from elsewhere, or are asked for by a rule of their own.</summary>
    private static readonly HashSet<string> WithoutImages = new(StringComparer.Ordinal)
    {
        "ClusterTrainingRuntime", "JAXJob", "MPIJob", "PaddleJob", "PyTorchJob", "TFJob", "TrainingRuntime", "XGBoostJob",
    };

    /// <summary>Kinds whose pods always restart.</summary>
    private static readonly HashSet<string> AlwaysRestarting = new(StringComparer.Ordinal) { "LeaderWorkerSet", "Rollout" };

    /// <summary>The kind that a rule is in.</summary>
    public static string Name(RuleContext context) => KindNames.Of(KindNames.Group(context.ApiVersion), context.Kind);

    /// <summary>Whether containers get a name where they have none.</summary>
    public static bool NamesContainers(RuleContext context) => Name(context) is var kind && (OfKnative.Contains(kind) || OfKServe.Contains(kind));

    /// <summary>Whether the only restart policy of its pods is <c>Always</c>.</summary>
    public static bool RestartsAlways(RuleContext context) => AlwaysRestarting.Contains(Name(context));

    /// <summary>Whether what a rule for templates says is certain for a kind.</summary>
    public static bool IsCertain(string rule, string kind) => rule switch
    {
        "KW2212" => !WithoutImages.Contains(kind) && !OfKServe.Contains(kind),
        "KW2201" => !OfKServe.Contains(kind),
        "KW2202" or "KW2207" or "KW2219" => !OfKServe.Contains(kind) && !OfKnative.Contains(kind),
        _ => true,
    };
}
