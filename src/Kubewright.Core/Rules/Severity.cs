namespace Kubewright.Rules;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>An experienced operator would not ship it.</summary>
    Warning,

    /// <summary>It will not work: the API server refuses it, or its pods never start.</summary>
    Error,
}
