namespace Kubewright.Rules.Policies;

/// <summary>The examples on the pages of rules.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Documented => [.. RuleSet.All.Rules.Where(rule => rule.Documentation is not null).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Documented))]
    public void The_bad_example_is_one_for_exactly_this_rule(string id)
    {
        var findings = PolicyCheck.Set("KW1 " + id, Documentation(id).Bad, Documentation(id).Settings);
        Assert.Contains(findings, finding => finding.RuleId == id);
        Assert.All(findings, finding => Assert.True(finding.RuleId is "KW1001" || finding.RuleId == id || IsSaidByDefinition(finding), finding.ToString()));

        // What a rule of a custom resource's definition says is said by the policy for those who have not got the definition.
        bool IsSaidByDefinition(Finding finding) => finding.RuleId == "KW1018" && findings.Any(other => other.RuleId == id && other.Path == finding.Path);
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void There_is_nothing_to_say_of_the_good_example(string id) =>
        Assert.DoesNotContain(PolicyCheck.Set("KW1 " + id, Documentation(id).Good, Documentation(id).Settings), finding => finding.RuleId != "KW1001");

    [Theory]
    [MemberData(nameof(Documented))]
    public void Says_why_and_what_to_do(string id) =>
        Assert.All([Documentation(id).Why, Documentation(id).Fix], text => Assert.True(text.Length > 10 && text.EndsWith('.'), text));

    private static RuleDocumentation Documentation(string id) => RuleSet.All.Rules.Single(rule => rule.Id == id).Documentation!;
}
