namespace Kubewright;

/// <summary>What the app is asked to do.</summary>
internal enum AppVerb
{
    Render,
    List,
    Validate,
    Help,
    Version,
}
