namespace Kubewright.Rules.Training;

internal sealed class PredictorInvalid() : ObjectPolicy("KW4211", "kserve-predictor-invalid", "Describe exactly one predictor", Severity.Error, ["InferenceService"])
{
    public override RuleDocumentation Documentation => new(
        Why: "KServe makes one server of the predictor, and refuses a service that says two, or none.",
        Fix: "Describe the model once: by model, or by containers of your own.",
        Bad: """
            apiVersion: serving.kserve.io/v1beta1
            kind: InferenceService
            metadata: {name: search}
            spec:
              predictor:
                model: {modelFormat: {name: sklearn}, storageUri: 's3://acme-models/search'}
                sklearn: {storageUri: 's3://acme-models/search'}
            """,
        Good: """
            apiVersion: serving.kserve.io/v1beta1
            kind: InferenceService
            metadata: {name: search}
            spec:
              predictor:
                model: {modelFormat: {name: sklearn}, storageUri: 's3://acme-models/search'}
            """);

    private static readonly string[] Frameworks = ["model", "sklearn", "xgboost", "tensorflow", "pytorch", "triton", "onnx", "huggingface", "pmml", "lightgbm", "paddle"];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Map("predictor") is { } predictor)
        {
            var named = Frameworks.Where(predictor.IsSet).ToList();
            if (named.Count > 1)
                Report("spec.predictor", $"{string.Join(" and ", named)} are set; keep one", predictor);
            else if (named.Count == 0 && Frameworks.All(predictor.IsCertainlyAbsent) && predictor.IsCertainlyEmpty("containers"))
                Report("spec.predictor", "the predictor has neither a model nor containers", predictor);
            if (predictor.At("model", "storageUri").IsPresent && predictor.IsFilled("storageUris"))
                Report("spec.predictor.storageUris", "model.storageUri and storageUris are set; keep one", predictor["storageUris"]!);
        }

        CheckAnnotation("serving.kserve.io/autoscalerClass", "hpa", "external", "keda", "none");
        CheckAnnotation("serving.kserve.io/deploymentMode", "Standard", "Knative", "RawDeployment", "Serverless", "ModelMesh");

        void CheckAnnotation(string key, params string[] known)
        {
            if (manifest.Annotations.Text(key) is { } value && Array.IndexOf(known, value) < 0)
                Report($"metadata.annotations[{key}]", $"{key} is '{value}' and not {string.Join(", ", known)}", manifest.Annotations[key]!);
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"InferenceService '{manifest.DisplayName}': {problem}.", at);
    }
}
