namespace Kubewright.Editing;

/// <summary>A piece of a text and what stands there instead.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character; <paramref name="Start"/> where something is only added.</param>
/// <param name="Text">The new text.</param>
/// <param name="Column">Where something is added at the end of a block: the block's column. Of two that end in the same line the inner one goes first.</param>
internal readonly record struct TextChange(int Start, int End, string Text, int Column = 0);
