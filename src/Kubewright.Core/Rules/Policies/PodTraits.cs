namespace Kubewright.Rules;

/// <summary>What kinds of workloads have in common.</summary>
[Flags]
internal enum PodTraits
{
    None = 0,

    /// <summary>Its pods are meant to run on until somebody ends them.</summary>
    LongRunning = 1,

    /// <summary>Its pods train a model, or do other work that ends.</summary>
    Training = 2,

    /// <summary>A custom resource: the API server does not look at its pod templates.</summary>
    Custom = 4,

    /// <summary>Pods are given inline, beside fields of another kind, as KServe does.</summary>
    Inline = 8,
}
