namespace Kubewright.Rules;

/// <summary>What a container of a pod is there for.</summary>
internal enum ContainerRole
{
    /// <summary>Nobody knows: it is a container by itself, or an init container of which it is not known whether it goes on.</summary>
    Unknown,

    /// <summary>One of <c>containers</c>.</summary>
    Main,

    /// <summary>An init container that keeps running next to the others (<c>restartPolicy: Always</c>).</summary>
    Sidecar,

    /// <summary>An init container that ends before the others start.</summary>
    Init,
}
