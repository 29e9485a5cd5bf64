namespace Kubewright.Rules.Relations;

/// <summary>The policies of this folder.</summary>
internal static class RelationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new DanglingService(),
        new TargetPortUnknown(),
        new TargetPortUndeclared(),
        new DanglingRoute(),
        new RoutePortUnknown(),
        new ScaleTargetMissing(),
        new DanglingNetworkPolicy(),
        new DanglingPeer(),
        new DanglingMonitor(),
        new MonitorPortUnknown(),
        new StatefulSetService(),
        new ConfigMissing(),
        new ConfigKeyMissing(),
        new MisspeltReference(),
        new AccountMissing(),
        new ClaimMissing(),
        new SharedClaim(),
        new DuplicateObject(),
        new RoleMissing(),
        new OverlappingSelectors(),
        new SeveralWorkloadsServed(),
        new SeveralAutoscalers(),
        new DanglingBudget(),
        new OverlappingBudgets(),
        new ConflictingAutoscalers(),
        new PathConflict(),
        new IngressClassUnnamed(),
        new NamespaceMissing(),
        new NodePortConflict(),
        new AntiAffinityOfNothing(),
        new ClusterObjectMissing(),
        new CertificateMissing(),
        new LargeObject(),
    ];
}
