using Kubewright.Rendering;

namespace Kubewright.Rules.Devices;

/// <summary>Configuration for a driver: its name and an object of parameters.</summary>
internal sealed class OpaqueConfiguration() : ComponentRule(
    "KW1576",
    "Configuration of devices",
    "io.k8s.api.resource.v1.DeviceClaimConfiguration",
    "io.k8s.api.resource.v1.DeviceClassConfiguration")
{
    private const int MaxBytes = 10 * 1024;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyAbsent("opaque"))
            context.Report("opaque", "A configuration needs opaque, with a driver and parameters for it.", node);
        if (node.Map("opaque") is not { } opaque)
            return;
        if (opaque.TextOr("driver", "") is { } driver && DeviceNames.Driver(driver) is { } problem)
            context.Report("opaque.driver", problem, opaque.Field("driver"));
        if (opaque.IsCertainlyAbsent("parameters") || opaque.Field("parameters") is ManifestScalar or ManifestList)
            context.Report("opaque.parameters", "A configuration needs parameters, and they are an object.", opaque.Field("parameters"));
        else if (opaque.Map("parameters") is { } parameters && Size(parameters) > MaxBytes)
            context.Report("opaque.parameters", $"The parameters are longer than {MaxBytes} bytes of JSON.", parameters);
    }

    private static int Size(ManifestMap parameters)
    {
        try
        {
            return JsonWriter.ToUtf8(parameters, indented: false).Length;
        }
        catch (ManifestRenderException)
        {
            // Something in it is not known.
            return 0;
        }
    }
}
