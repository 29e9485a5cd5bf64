namespace Kubewright.Rules;

/// <summary>Which pods of a set a label selector selects.</summary>
internal static class PodSelection
{
    /// <summary>Whether a selector certainly asks for something.</summary>
    public static bool AsksForSomething(ManifestMap selector) => selector.IsFilled("matchLabels") || selector.IsFilled("matchExpressions");

    /// <summary>Whether a selector certainly asks for something and selects no pods of a namespace, of which all are known.</summary>
    public static bool SelectsNothing(ManifestMap selector, Bundle set, string @namespace) =>
        set.HasAllPods && AsksForSomething(selector)
        && !(selector.Map("matchLabels") is { } wanted && ControllerLabels.AreOfTrainJob(wanted, set, @namespace))
        && set.PodsThatMayHave(selector.Map("matchLabels"), @namespace).All(pod => ControllerLabels.Selects(selector, pod) is false);
}
