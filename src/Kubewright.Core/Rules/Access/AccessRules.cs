namespace Kubewright.Rules.Access;

/// <summary>The rules of this folder.</summary>
internal static class AccessRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new PolicyRules(), new AggregationRule(), new RoleReference(), new Subjects(), new AccessReview(), new CertificateRequest(), new TokenReviewToken(),
    ];
}
