namespace Kubewright.Rules.Pods;

/// <summary>Users and groups are numbers from 0 to 2147483647.</summary>
internal sealed class UserIds() : ComponentRule("KW1251", "Users and groups", "io.k8s.api.core.v1.PodSecurityContext", "io.k8s.api.core.v1.SecurityContext")
{
    private static readonly string[] Fields = ["runAsUser", "runAsGroup", "fsGroup"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var field in Fields)
        {
            if (node.Integer(field) is { } id && IsWrong(id))
                context.Report(field, Problem(id), node.Field(field));
        }

        if (node.List("supplementalGroups") is not { } groups)
            return;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].AsInteger() is { } id && IsWrong(id))
                context.Report($"supplementalGroups[{i}]", Problem(id), groups[i]);
        }
    }

    private static bool IsWrong(long id) => id is < 0 or > int.MaxValue;

    private static string Problem(long id) => $"{id} is no user or group; use 0 to {int.MaxValue}.";
}
