using Kubewright;

namespace FraudDetector;

/// <summary>A model server behind a Service, scaled by its CPU use.</summary>
public static class Manifests
{
    public static ManifestSet Create()
    {
        var http = Port.Tcp("http", 8080);
        var model = Volume.EmptyDir("model-volume");

        var serving = new Deployment("fraud-detector")
            .Namespace("ml-serving")
            .Labels(("app", "fraud-detector"), ("version", "v1"))
            .Replicas(2)
            .Selector(("app", "fraud-detector"))
            .RollingUpdate(maxSurge: 1, maxUnavailable: 0)
            .Template(pod => pod
                .Labels(("app", "fraud-detector"), ("version", "v1"))
                .InitContainer("download-model", c => c
                    .Image("amazon/aws-cli:2.15.0")
                    .Command("aws", "s3", "cp", "s3://my-ml-bucket/models/fraud-detector/v1/model.joblib", "/models/model.joblib")
                    .Env("AWS_REGION", "us-east-1")
                    .Mount(model, "/models"))
                .Container("serving", c => c
                    .Image("ghcr.io/org/fraud-detector:sha-abc1234")
                    .Port(http)
                    .Env("MODEL_PATH", "/models/model.joblib")
                    .Env("MODEL_VERSION", "v1")
                    .Requests(cpu: "500m", memory: "512Mi")
                    .Limits(cpu: "1", memory: "1Gi")
                    .Mount(model, "/models")
                    .LivenessProbe(p => p.HttpGet("/health", 8080).InitialDelaySeconds(15).PeriodSeconds(10))
                    .ReadinessProbe(p => p.HttpGet("/health", 8080).InitialDelaySeconds(10).PeriodSeconds(5)))
                .Volume(model));

        return new ManifestSet
        {
            serving,
            serving.Expose(http, port: 80),                                    // a Service; selector and target port follow
            serving.Autoscale(min: 2, max: 10, hpa => hpa.CpuUtilization(70)), // an HPA that targets it
        };
    }
}
