namespace Kubewright;

/// <summary>The form in which the app says what went wrong.</summary>
internal enum ErrorFormat
{
    /// <summary>For a person at a terminal.</summary>
    Text,

    /// <summary>One line each, as compilers write it: MSBuild makes errors of the build of them.</summary>
    MSBuild,
}
