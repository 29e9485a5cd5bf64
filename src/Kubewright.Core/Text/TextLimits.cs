namespace Kubewright;

/// <summary>Bounds that keep a hostile or broken text from exhausting memory or the stack.</summary>
internal static class TextLimits
{
    /// <summary>
    /// How deep lists and maps may be inside each other. Real manifests stay below 40; readers, writers and clones recurse, and the
    /// compiler's worker threads have small stacks.
    /// </summary>
    public const int Depth = 512;

    /// <summary>How many nodes the aliases of one text may make. An attack makes billions of them out of a few lines.</summary>
    public const int AliasNodes = 400_000;
}
