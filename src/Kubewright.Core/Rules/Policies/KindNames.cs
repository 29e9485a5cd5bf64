namespace Kubewright.Rules;

/// <summary>
/// Kinds as rules name them: <c>Deployment</c> for the usual group, <c>Job.batch.volcano.sh</c> for another. The version does not count.
/// </summary>
internal static class KindNames
{
    private static readonly Dictionary<string, string> UsualGroups = Read(
        ("", "ConfigMap Endpoints Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota LimitRange Secret Service ServiceAccount Event Binding"),
        ("apps", "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet"),
        ("batch", "CronJob Job"),
        ("autoscaling", "HorizontalPodAutoscaler"),
        ("autoscaling.k8s.io", "VerticalPodAutoscaler"),
        ("policy", "PodDisruptionBudget PodSecurityPolicy"),
        ("rbac.authorization.k8s.io", "ClusterRole ClusterRoleBinding Role RoleBinding"),
        ("networking.k8s.io", "IPAddress Ingress IngressClass NetworkPolicy ServiceCIDR"),
        ("gateway.networking.k8s.io", "Gateway GatewayClass GRPCRoute HTTPRoute ReferenceGrant TCPRoute TLSRoute UDPRoute"),
        ("discovery.k8s.io", "EndpointSlice"),
        ("storage.k8s.io", "CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment VolumeAttributesClass"),
        ("scheduling.k8s.io", "PriorityClass"),
        ("node.k8s.io", "RuntimeClass"),
        ("coordination.k8s.io", "Lease LeaseCandidate"),
        ("certificates.k8s.io", "CertificateSigningRequest ClusterTrustBundle"),
        ("apiregistration.k8s.io", "APIService"),
        ("apiextensions.k8s.io", "CustomResourceDefinition"),
        ("admissionregistration.k8s.io", "MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration"),
        ("flowcontrol.apiserver.k8s.io", "FlowSchema PriorityLevelConfiguration"),
        ("resource.k8s.io", "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice"),
        ("kubeflow.org", "JAXJob MPIJob PaddleJob PyTorchJob TFJob XGBoostJob"),
        ("trainer.kubeflow.org", "ClusterTrainingRuntime TrainJob TrainingRuntime"),
        ("jobset.x-k8s.io", "JobSet"),
        ("leaderworkerset.x-k8s.io", "LeaderWorkerSet"),
        ("kueue.x-k8s.io", "AdmissionCheck ClusterQueue Cohort LocalQueue MultiKueueCluster MultiKueueConfig ProvisioningRequestConfig ResourceFlavor Topology Workload WorkloadPriorityClass"),
        ("ray.io", "RayCluster RayCronJob RayJob RayService"),
        ("serving.kserve.io", "ClusterServingRuntime InferenceGraph InferenceService LLMInferenceService LLMInferenceServiceConfig ServingRuntime TrainedModel"),
        ("serving.knative.dev", "Configuration Revision Route"),
        ("argoproj.io", "AnalysisTemplate Application ApplicationSet AppProject CronWorkflow Rollout Workflow WorkflowTemplate"),
        ("apps.kruise.io", "AdvancedCronJob BroadcastJob CloneSet SidecarSet UnitedDeployment"),
        ("apps.openshift.io", "DeploymentConfig"),
        ("security.openshift.io", "SecurityContextConstraints"),
        ("keda.sh", "ScaledJob ScaledObject TriggerAuthentication"),
        ("monitoring.coreos.com", "Alertmanager PodMonitor Probe Prometheus PrometheusRule ServiceMonitor"),
        ("cert-manager.io", "Certificate CertificateRequest ClusterIssuer Issuer"),
        ("karpenter.sh", "NodeClaim NodePool"),
        ("karpenter.k8s.aws", "EC2NodeClass"));

    /// <summary>Kinds that were in another group once, and are the same.</summary>
    private static readonly HashSet<(string Group, string Kind)> Former =
    [
        ("extensions", "DaemonSet"), ("extensions", "Deployment"), ("extensions", "Ingress"), ("extensions", "NetworkPolicy"), ("extensions", "ReplicaSet"),
        ("extensions", "PodSecurityPolicy"), ("", "DeploymentConfig"), ("", "SecurityContextConstraints"),
    ];

    /// <summary>The name of a kind in a group.</summary>
    public static string Of(string group, string kind)
    {
        if (!UsualGroups.TryGetValue(kind, out var usual))
            return group.Length == 0 ? kind : $"{kind}.{group}";
        return usual == group || Former.Contains((group, kind)) ? kind : $"{kind}.{group}";
    }

    /// <summary>The group that a kind is in, as its name says it; the empty one for a kind that nothing is known of.</summary>
    public static string GroupOf(string name)
    {
        var dot = name.IndexOf('.');
        return dot >= 0 ? name.Substring(dot + 1) : UsualGroups.TryGetValue(name, out var group) ? group : "";
    }

    /// <summary>The group in an <c>apiVersion</c>.</summary>
    public static string Group(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/');
        return slash < 0 ? "" : apiVersion.Substring(0, slash);
    }

    private static Dictionary<string, string> Read(params (string Group, string Kinds)[] groups)
    {
        var usual = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (group, kinds) in groups)
        {
            foreach (var kind in kinds.Split(' '))
                usual[kind] = group;
        }

        return usual;
    }
}
