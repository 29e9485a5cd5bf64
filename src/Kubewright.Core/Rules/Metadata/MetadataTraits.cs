namespace Kubewright.Rules.Metadata;

/// <summary>How the API server looks at the metadata of the objects of a kind.</summary>
/// <param name="Name">What names may be.</param>
/// <param name="IsNamespaced">Whether its objects live in namespaces; where they do not, a namespace is dropped.</param>
/// <param name="TakesAnyFinalizer">Whether finalizers without a domain are taken, as they are of kinds that came after the first ones.</param>
/// <param name="ResetsGeneration">Whether <c>generation</c> is overwritten before it is looked at.</param>
/// <param name="IsLast">Whether metadata is looked at last, and only where nothing else is wrong.</param>
internal readonly record struct MetadataTraits(NameForm Name, bool IsNamespaced, bool TakesAnyFinalizer = false, bool ResetsGeneration = false, bool IsLast = false)
{
    /// <summary>The traits of a manifest's kind; <see langword="null"/> where metadata is not looked at.</summary>
    public static MetadataTraits? Of(RuleContext context) => context.CustomKind is { } custom
        ? new(NameForm.Subdomain, custom.IsNamespaced, TakesAnyFinalizer: true, ResetsGeneration: true)
        : Of(context.Kind, context.ApiVersion);

    private static MetadataTraits? Of(string kind, string apiVersion) => kind switch
    {
        // These are answered and not stored, or are parts of other objects.
        "Binding" or "ComponentStatus" or "Eviction" or "Scale" or "TokenRequest" or "TokenReview" or "SelfSubjectReview"
            or "SubjectAccessReview" or "LocalSubjectAccessReview" or "SelfSubjectAccessReview" or "SelfSubjectRulesReview" => null,

        "Namespace" => new(NameForm.Label, IsNamespaced: false),
        "Node" or "PersistentVolume" or "CSIDriver" or "CSINode" or "StorageClass" or "VolumeAttachment" or "VolumeAttributesClass" or "ServiceCIDR" =>
            new(NameForm.Subdomain, IsNamespaced: false),
        "FlowSchema" or "PriorityLevelConfiguration" or "IngressClass" or "PriorityClass" or "ResourceSlice" =>
            new(NameForm.Subdomain, IsNamespaced: false, ResetsGeneration: true),
        "MutatingAdmissionPolicy" or "MutatingAdmissionPolicyBinding" or "MutatingWebhookConfiguration"
            or "ValidatingAdmissionPolicy" or "ValidatingAdmissionPolicyBinding" or "ValidatingWebhookConfiguration" =>
            new(NameForm.Subdomain, IsNamespaced: false, TakesAnyFinalizer: true, ResetsGeneration: true),
        "RuntimeClass" => new(NameForm.Subdomain, IsNamespaced: false, TakesAnyFinalizer: true),
        "CustomResourceDefinition" => new(NameForm.PluralAndGroup, IsNamespaced: false, TakesAnyFinalizer: true, ResetsGeneration: true),
        "APIService" => new(NameForm.VersionAndGroup, IsNamespaced: false, TakesAnyFinalizer: true),
        "DeviceClass" => new(NameForm.GeneratedSubdomain, IsNamespaced: false, ResetsGeneration: true),
        "IPAddress" => new(NameForm.Address, IsNamespaced: false),
        "ClusterRole" or "ClusterRoleBinding" or "CertificateSigningRequest" => new(NameForm.PathSegment, IsNamespaced: false),

        "Role" or "RoleBinding" => new(NameForm.PathSegment, IsNamespaced: true),
        "Service" => new(NameForm.Label, IsNamespaced: true),
        "StatefulSet" => new(NameForm.Label, IsNamespaced: true, ResetsGeneration: true),
        "ReplicationController" => new(NameForm.GeneratedSubdomain, IsNamespaced: true, ResetsGeneration: true),
        "LimitRange" => new(NameForm.OptionalSubdomain, IsNamespaced: true),
        "Lease" => new(NameForm.Subdomain, IsNamespaced: true, TakesAnyFinalizer: true),
        "PodDisruptionBudget" => new(NameForm.PathSegment, IsNamespaced: true, TakesAnyFinalizer: true, ResetsGeneration: true, IsLast: true),
        "Event" when apiVersion == "v1" => new(NameForm.PathSegment, IsNamespaced: true, TakesAnyFinalizer: true, IsLast: true),
        "CronJob" or "DaemonSet" or "Deployment" or "EndpointSlice" or "Ingress" or "Job" or "NetworkPolicy" or "Pod" or "PodTemplate" or "ReplicaSet" =>
            new(NameForm.Subdomain, IsNamespaced: true, ResetsGeneration: true),
        _ => new(NameForm.Subdomain, IsNamespaced: true),
    };
}
