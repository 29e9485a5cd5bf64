namespace Kubewright.Rules.Versions;

/// <summary>The policies of this folder.</summary>
internal static class VersionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ApiVersionRemoved(),
        new ApiVersionDeprecated(),
        new ApiVersionTooNew(),
        new CustomApiVersion(),
        new ApiVersionOff(),
        new ServiceAccountField(),
        new DeprecatedAnnotation(),
        new RemovedVolumeType(),
        new DeprecatedField(),
        new TrainingOperatorV1(),
    ];
}
