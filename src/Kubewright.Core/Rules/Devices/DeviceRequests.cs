namespace Kubewright.Rules.Devices;

/// <summary>A request has a name and asks either for one kind of device or for the first of some.</summary>
internal sealed class DeviceRequests() : ComponentRule("KW1571", "Request for devices", "io.k8s.api.resource.v1.DeviceRequest")
{
    private const int MaxAlternatives = 8;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("name", "") is { } name && Syntax.Dns1123Label(name) is { } problem)
            context.Report("name", name.Length == 0 ? "A request needs a name." : problem, node.Field("name"));
        var hasAlternatives = node.List("firstAvailable") is { Count: > 0 };
        if (hasAlternatives && node.IsSet("exactly"))
        {
            context.Report("", "A request has either exactly or firstAvailable; make two requests of it.", node);
            context.Skip("exactly");
            context.Skip("firstAvailable");
        }
        else if (hasAlternatives)
        {
            if (DeviceLists.CheckLength(node, "firstAvailable", MaxAlternatives, context))
                DeviceLists.CheckUnique(node, "firstAvailable", "name", context);
        }
        else if (node.IsCertainlyAbsent("exactly") && node.IsCertainlyEmpty("firstAvailable"))
        {
            context.Report("", "A request says under exactly or firstAvailable which devices it is for.", node);
        }
    }
}
