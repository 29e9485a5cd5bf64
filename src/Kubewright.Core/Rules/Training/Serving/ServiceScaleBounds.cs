namespace Kubewright.Rules.Training;

internal sealed class ServiceScaleBounds()
    : ObjectPolicy("KW4202", "kserve-scale-bounds", "Order the replica bounds of an InferenceService", Severity.Error, ["InferenceService", "LLMInferenceService"])
{
    public override RuleDocumentation Documentation => new(
        Why: "KServe refuses bounds that no number is between.",
        Fix: "Let minReplicas be at most maxReplicas.",
        Bad: """
            apiVersion: serving.kserve.io/v1beta1
            kind: InferenceService
            metadata: {name: search}
            spec:
              predictor:
                minReplicas: 4
                maxReplicas: 2
                model: {modelFormat: {name: sklearn}, storageUri: 's3://acme-models/search'}
            """,
        Good: """
            apiVersion: serving.kserve.io/v1beta1
            kind: InferenceService
            metadata: {name: search}
            spec:
              predictor:
                minReplicas: 1
                maxReplicas: 2
                model: {modelFormat: {name: sklearn}, storageUri: 's3://acme-models/search'}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.KindName == "InferenceService")
        {
            foreach (var component in new[] { "predictor", "transformer", "explainer" })
            {
                if (manifest.Spec.Map(component) is { } owner)
                    CheckBounds(owner, $"spec.{component}", component, isUnboundedAtZero: true);
            }
        }
        else
        {
            if (manifest.Spec.Map("scaling") is { } scaling)
                CheckBounds(scaling, "spec.scaling", "scaling", isUnboundedAtZero: false);
            if (manifest.Spec.At("prefill", "scaling").Map is { } prefill)
                CheckBounds(prefill, "spec.prefill.scaling", "prefill", isUnboundedAtZero: false);
        }

        void CheckBounds(ManifestMap owner, string path, string component, bool isUnboundedAtZero)
        {
            var least = isUnboundedAtZero ? owner.At("minReplicas").IntegerOr(1) : owner.Integer("minReplicas");
            var most = owner.Integer("maxReplicas");
            if (least < 0)
                context.Report($"{path}.minReplicas", $"{component} of '{manifest.DisplayName}' has a negative minReplicas {least}.", owner["minReplicas"]!);
            if (most < 0)
                context.Report($"{path}.maxReplicas", $"{component} of '{manifest.DisplayName}' has a negative maxReplicas {most}.", owner["maxReplicas"]!);
            if (most >= (isUnboundedAtZero ? 1 : 0) && least > most)
                context.Report($"{path}.minReplicas", $"{component} of '{manifest.DisplayName}' has minReplicas {least} above maxReplicas {most}.", owner.Field("minReplicas") ?? owner);
        }
    }
}
