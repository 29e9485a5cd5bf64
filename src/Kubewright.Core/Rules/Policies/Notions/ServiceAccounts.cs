namespace Kubewright.Rules;

/// <summary>The service accounts of pods.</summary>
internal static class ServiceAccounts
{
    /// <summary>The account of pods that name none.</summary>
    public const string Default = "default";

    /// <summary>The account that a pod names, by the field or its former name; empty where it certainly names none, <see langword="null"/> where nobody knows.</summary>
    public static string? Named(PodTemplate pod) => pod.Spec.TextOr("serviceAccountName", "") is { Length: 0 } ? pod.Spec.TextOr("serviceAccount", "") : pod.Spec.TextOr("serviceAccountName", "");

    /// <summary>The field in which a pod names its account.</summary>
    public static string Field(PodTemplate pod) => pod.Spec.Text("serviceAccountName") is { Length: > 0 } || pod.Spec.Text("serviceAccount") is not { Length: > 0 } ? "serviceAccountName" : "serviceAccount";
}
