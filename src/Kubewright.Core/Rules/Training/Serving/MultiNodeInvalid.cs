namespace Kubewright.Rules.Training;

internal sealed class MultiNodeInvalid() : ObjectPolicy("KW4212", "kserve-multinode-invalid", "Meet KServe's conditions for several nodes", Severity.Error, ["InferenceService"]), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: "A model over several nodes is read by all of them, and its size is fixed. KServe refuses a service that would download or scale it.",
        Fix: "Serve it from a volume that many nodes can read, with autoscalerClass none, and sizes in workerSpec.",
        Bad: """
            apiVersion: serving.kserve.io/v1beta1
            kind: InferenceService
            metadata:
              name: search
              annotations: {serving.kserve.io/autoscalerClass: none}
            spec:
              predictor:
                model: {modelFormat: {name: huggingface}, storageUri: 's3://acme-models/search'}
                workerSpec: {pipelineParallelSize: 2, tensorParallelSize: 1}
            """,
        Good: """
            apiVersion: serving.kserve.io/v1beta1
            kind: InferenceService
            metadata:
              name: search
              annotations: {serving.kserve.io/autoscalerClass: none}
            spec:
              predictor:
                model: {modelFormat: {name: huggingface}, storageUri: 'pvc://models/search'}
                workerSpec: {pipelineParallelSize: 2, tensorParallelSize: 1}
            """);

    private const string AutoscalerClass = "serving.kserve.io/autoscalerClass";
    private const string ResourceTypes = "serving.kserve.io/gpu-resource-types";
    private const string Volume = "pvc://";

    private static readonly string[] Sizes = ["pipelineParallelSize", "tensorParallelSize"];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.At("predictor").Map is not { } predictor || predictor.Map("workerSpec") is not { } workers)
            return;
        CheckStorage(predictor);
        var scaler = manifest.Annotations.At(AutoscalerClass);
        if (scaler.IsAbsent || scaler.Text is not (null or "none"))
            Report($"metadata.annotations[{AutoscalerClass}]", $"it must have the annotation {AutoscalerClass}: none", scaler.Node ?? manifest.Root.Field("metadata") ?? manifest.Root);
        foreach (var size in Sizes)
        {
            if (workers.Integer(size) < 1)
                Report($"spec.predictor.workerSpec.{size}", $"{size} is {workers.Integer(size)} and must be at least 1", workers[size]!);
        }

        if (workers.List("containers") is { Count: > 1 } containers)
            Report("spec.predictor.workerSpec.containers", "workerSpec has more than one container", containers);
        if (predictor.Map("model") is { } model)
            CheckContainer(model, "spec.predictor.model");
        foreach (var (i, container) in workers.Items("containers"))
            CheckContainer(container, $"spec.predictor.workerSpec.containers[{i}]");

        void CheckStorage(ManifestMap predictor)
        {
            var address = predictor.At("model", "storageUri");
            if (address.IsAbsent)
                Report("spec.predictor.model.storageUri", "model.storageUri must name a volume (pvc://) or an image (oci://)", predictor.Field("model") ?? predictor);
            if (address.Text is not { } text)
                return;
            if (!text.StartsWith(Volume, StringComparison.Ordinal) && !text.StartsWith("oci://", StringComparison.Ordinal))
                Report("spec.predictor.model.storageUri", $"storageUri '{text}' is neither a volume (pvc://) nor an image (oci://)", address.Node!);
            else if (text.StartsWith(Volume, StringComparison.Ordinal) && context.Set?.Find("PersistentVolumeClaim", text.Substring(Volume.Length).Split('/')[0], manifest.Namespace) is { } claim
                && claim.Spec.AllTexts("accessModes") is { } modes && !modes.Contains("ReadWriteMany") && !modes.Contains("ReadOnlyMany"))
                Report("spec.predictor.model.storageUri", $"claim '{claim.Name}' cannot be mounted on many nodes", address.Node!);
        }

        void CheckContainer(ManifestMap container, string path)
        {
            foreach (var (i, variable) in container.Items("env"))
            {
                if (variable.Text("name") is "TENSOR_PARALLEL_SIZE" or "PIPELINE_PARALLEL_SIZE")
                    Report($"{path}.env[{i}]", $"set {variable.Text("name")} in workerSpec, not as a variable", variable);
            }

            if (!manifest.Annotations.At(ResourceTypes).IsAbsent)
                return;
            foreach (var (resource, _, node, list) in Accelerators.Amounts(container))
            {
                if (Accelerators.IsAccelerator(resource) && resource is not ("nvidia.com/gpu" or "amd.com/gpu" or "intel.com/gpu" or "habana.ai/gaudi"))
                    Report($"{path}.resources.{list}[{resource}]", $"{resource} must be named in the annotation {ResourceTypes}", node);
            }
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"Multi-node InferenceService '{manifest.DisplayName}': {problem}.", at);
    }
}
