namespace Kubewright.Rules;

/// <summary>Marks a policy about single objects that says more, or less, where it knows the set they are in.</summary>
internal interface IUsesSet;
