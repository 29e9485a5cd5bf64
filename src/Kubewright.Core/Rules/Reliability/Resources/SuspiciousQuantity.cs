using System.Globalization;

namespace Kubewright.Rules.Reliability;

internal sealed class SuspiciousQuantity() : Policy("KW2048", "suspicious-quantity", "Check the unit of a resource quantity", Severity.Warning, isOn: true)
{
    private const decimal Mebibyte = 1024 * 1024;

    private static readonly RuleOption<int> MaxCpu = RuleOption.Integer("max_cpu", 256, "The number of cores above which an amount of CPU is suspicious.");

    public override IReadOnlyList<RuleOption> Options => [MaxCpu];

    public override RuleDocumentation Documentation => new(
        Why: "A small m means a thousandth, of bytes as well: a container with 512m of memory cannot start. And 500 of CPU is 500 cores, which no machine has.",
        Fix: "Write memory in Mi or Gi, and CPU in cores or thousandths of one (500m).",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {memory: 512m}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {memory: 512Mi}}
            """);

    internal override void Run(PolicyContext context)
    {
        var manifest = context.Manifest;
        foreach (var pod in manifest.Pods)
        {
            CheckAmounts(pod.Spec, pod.PathTo, context);
            foreach (var container in pod.Containers)
                CheckAmounts(container.Node, container.PathTo, context);
            foreach (var (i, volume) in pod.Spec.Items("volumes"))
            {
                if (volume.Map("emptyDir") is { } scratch)
                    CheckBytes(scratch, "sizeLimit", "emptyDir.sizeLimit", pod.PathTo($"volumes[{i}].emptyDir.sizeLimit"), context);
            }
        }

        if (manifest.KindName == "PersistentVolumeClaim")
            CheckClaim(manifest.Root, "", context);
        foreach (var (i, claim) in manifest.KindName == "StatefulSet" ? manifest.Spec.Items("volumeClaimTemplates") : [])
            CheckClaim(claim, $"spec.volumeClaimTemplates[{i}].", context);
    }

    private static void CheckClaim(ManifestMap claim, string prefix, PolicyContext context)
    {
        const string Path = "spec.resources.requests.storage";
        if (claim.At("spec", "resources", "requests").Map is { } requests)
            CheckBytes(requests, "storage", Path, prefix + Path, context);
    }

    private static void CheckAmounts(ManifestMap owner, Func<string, string> pathTo, PolicyContext context)
    {
        if (owner.Map("resources") is not { } resources)
            return;
        foreach (var list in new[] { "requests", "limits" })
        {
            if (resources.Map(list) is not { } amounts)
                continue;
            foreach (var resource in new[] { "memory", "ephemeral-storage" })
                CheckBytes(amounts, resource, $"resources.{list}.{resource}", pathTo($"resources.{list}.{resource}"), context);
            CheckCpu(amounts, $"resources.{list}.cpu", pathTo($"resources.{list}.cpu"), context);
        }
    }

    private static void CheckBytes(ManifestMap owner, string field, string name, string path, PolicyContext context)
    {
        if (!QuantityValue.TryRead(owner.Field(field), out var value) || value.Amount <= 0 || (value.IsWhole && value.Amount >= Mebibyte))
            return;
        var node = (ManifestScalar)owner[field]!;
        var better = Digits(node.Text) + "Mi";
        var fix = node.Text.EndsWith("m", StringComparison.Ordinal) ? new ManifestFix($"Write {better}", new SetField(owner, field, better)) : null;
        Report(node, name, path, $"{Text(value.Amount)} bytes", better, fix, context);
    }

    private static void CheckCpu(ManifestMap amounts, string name, string path, PolicyContext context)
    {
        if (!QuantityValue.TryRead(amounts.Field("cpu"), out var value) || value.Amount <= 0)
            return;
        var node = (ManifestScalar)amounts["cpu"]!;
        var digits = Digits(node.Text);
        var hasLargeUnit = node.Text.Length > digits.Length && node.Text[digits.Length] is 'k' or 'K' or 'M' or 'G' or 'T' or 'P';
        var isLarge = value.Amount > context.Get(MaxCpu);
        if (!hasLargeUnit && !isLarge)
            return;
        var better = hasLargeUnit && node.Text[digits.Length] != 'M' ? digits : digits + "m";
        var fix = digits.Length == node.Text.Length ? new ManifestFix($"Write {better}", new SetField(amounts, "cpu", better)) : null;
        Report(node, name, path, $"{Text(value.Amount)} cores", better, fix, context);
    }

    private static void Report(ManifestScalar node, string name, string path, string meaning, string better, ManifestFix? fix, PolicyContext context) =>
        context.Report(path, $"{name} = {node.Text} means {meaning}; did you mean {better}?", node, fix: fix);

    /// <summary>A quantity without its unit.</summary>
    private static string Digits(string text)
    {
        var end = 0;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.' or '+')
            end++;
        return text.Substring(0, end);
    }

    private static string Text(decimal amount) => amount.ToString("0.#########", CultureInfo.InvariantCulture);
}
