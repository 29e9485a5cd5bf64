namespace Kubewright.Rules.Training;

internal sealed class LanguageServiceInvalid()
    : ObjectPolicy("KW4215", "llminferenceservice-invalid", "Describe an LLMInferenceService consistently", Severity.Error, ["LLMInferenceService"])
{
    public override RuleDocumentation Documentation => new(
        Why: "KServe refuses a service that says two things at once.",
        Fix: "Choose replicas or scaling, one scaler, and parallelism that goes together.",
        Bad: """
            apiVersion: serving.kserve.io/v1alpha1
            kind: LLMInferenceService
            metadata: {name: search}
            spec:
              model: {uri: 'hf://acme/search-7b', name: search}
              parallelism: {pipeline: 2, data: 2}
            """,
        Good: """
            apiVersion: serving.kserve.io/v1alpha1
            kind: LLMInferenceService
            metadata: {name: search}
            spec:
              model: {uri: 'hf://acme/search-7b', name: search}
              parallelism: {pipeline: 2, tensor: 2}
            """);

    private static readonly string[] Spreads = ["pipeline", "data", "dataLocal"];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        CheckPart(manifest.Spec, "spec");
        if (manifest.Spec.Map("prefill") is { } prefill)
            CheckPart(prefill, "spec.prefill");

        void CheckPart(ManifestMap part, string path)
        {
            if (part.Map("scaling") is { } scaling)
            {
                if (part.IsSet("replicas"))
                    Report($"{path}.scaling", "replicas and scaling are set; keep one", scaling);
                if (scaling.IsCertainlyAbsent("wva"))
                    Report($"{path}.scaling", "scaling has no wva", scaling);
                else if (scaling.Map("wva") is { } scaler && scaler.IsSet("hpa") && scaler.IsSet("keda"))
                    Report($"{path}.scaling.wva", "hpa and keda are set; keep one", scaler);
                else if (scaling.Map("wva") is { } idle && idle.IsCertainlyAbsent("hpa") && idle.IsCertainlyAbsent("keda"))
                    Report($"{path}.scaling.wva", "wva has neither hpa nor keda", idle);
            }

            var parallelism = part.MapOrOpen("parallelism");
            if (part.Map("worker") is { } worker && Spreads.All(parallelism.IsCertainlyAbsent))
                Report($"{path}.worker", "there is a worker and no parallelism over nodes (pipeline, data, dataLocal)", worker);
            if (parallelism.IsSet("pipeline") && (parallelism.IsSet("data") || parallelism.IsSet("dataLocal")))
                Report($"{path}.parallelism", "pipeline cannot be with data or dataLocal", parallelism);
            foreach (var (field, node) in parallelism)
            {
                if (node.AsInteger() < 1)
                    Report($"{path}.parallelism.{field}", $"parallelism {field} is {node.AsInteger()} and must be at least 1", node);
            }
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"LLMInferenceService '{manifest.DisplayName}': {problem}.", at);
    }
}
