using Kubewright.Rules.Access;
using Kubewright.Rules.Configuration;
using Kubewright.Rules.Devices;
using Kubewright.Rules.Extension;
using Kubewright.Rules.Metadata;
using Kubewright.Rules.Network;
using Kubewright.Rules.Pods;
using Kubewright.Rules.Relations;
using Kubewright.Rules.Reliability;
using Kubewright.Rules.Security;
using Kubewright.Rules.Storage;
using Kubewright.Rules.Templates;
using Kubewright.Rules.Training;
using Kubewright.Rules.Structure;
using Kubewright.Rules.Versions;
using Kubewright.Rules.Workloads;

namespace Kubewright.Rules;

/// <summary>The list of rules. No reflection finds them, so that trimming leaves them in.</summary>
internal static class AllRules
{
    public static IReadOnlyList<Rule> Create() =>
    [
        .. SchemaRules.All, .. MetadataRules.All, .. PodsRules.All, .. WorkloadsRules.All, .. NetworkRules.All, .. StorageRules.All,
        .. ConfigurationRules.All, .. AccessRules.All, .. DevicesRules.All, .. ExtensionRules.All,
        .. TemplatesRules.All, .. ReliabilityRules.All, .. SecurityRules.All, .. TrainingRules.All, .. RelationRules.All, .. VersionRules.All, .. KubewrightRules.All,
    ];
}
