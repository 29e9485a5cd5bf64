using Kubewright.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Fixing;

/// <summary>Finds where the C# is that made what a fix changes.</summary>
internal sealed class FixPlacer
{
    private readonly IReadOnlyList<ManifestNode> roots;
    private readonly SyntaxTree home;
    private readonly Stack<PlacedStep> way = new();

    /// <summary>Makes a placer.</summary>
    /// <param name="roots">The trees that were checked together.</param>
    /// <param name="home">The file that the diagnostic is in.</param>
    private FixPlacer(IReadOnlyList<ManifestNode> roots, SyntaxTree home)
    {
        this.roots = roots;
        this.home = home;
    }

    /// <summary>The fix with its places; <see langword="null"/> where it changes what is not in these trees.</summary>
    public static PlacedFix? Place(ManifestFix fix, IReadOnlyList<ManifestNode> roots, SyntaxTree home)
    {
        var placer = new FixPlacer(roots, home);
        var edits = new List<PlacedEdit>();
        foreach (var edit in fix.Edits)
        {
            if (placer.Place(edit) is not { } placed)
                return null;
            edits.Add(placed);
        }

        return new PlacedFix(fix.Title, edits);
    }

    private PlacedEdit? Place(ManifestEdit edit)
    {
        if (WayTo(edit.Target) is not { } target)
            return null;
        return edit switch
        {
            SetField set => WithOld(new PlacedEdit(EditAction.Set, target, set.Field, set.Value), set.Map),
            RemoveField remove => WithOld(new PlacedEdit(EditAction.Remove, target, remove.Field, null), remove.Map),
            RenameField rename => WithOld(new PlacedEdit(EditAction.Rename, target, rename.From, rename.Map[rename.From]) { NewField = rename.To }, rename.Map),
            RemoveItem remove => WithOld(new PlacedEdit(EditAction.RemoveItem, target, "", null), remove.Item),
            AppendItem append => new PlacedEdit(EditAction.Append, target, "", append.Item),
            _ => null,
        };
    }

    private PlacedEdit WithOld(PlacedEdit edit, ManifestMap map)
    {
        foreach (var entry in map)
        {
            if (entry.Key != edit.Field)
                continue;
            return WithOld(edit, entry.Value) with { Key = PlaceOf(entry.KeyOrigin) };
        }

        return edit;
    }

    private PlacedEdit WithOld(PlacedEdit edit, ManifestNode old) =>
        edit with { Old = PlaceOf(old.Origin), IsWhole = old.Origin is SyntaxOrigin origin && !IsMade(origin.Made(), old) };

    /// <summary>Whether code in a place makes anything but a value.</summary>
    private bool IsMade(SyntaxOrigin place, ManifestNode value) => roots.Any(root => IsMade(root, place, value));

    private static bool IsMade(ManifestNode node, SyntaxOrigin place, ManifestNode value)
    {
        if (ReferenceEquals(node, value))
            return false;
        return node switch
        {
            ManifestMap { Count: > 0 } map => map.Any(entry => IsMade(entry.Value, place, value)),
            ManifestList { Count: > 0 } list => list.Any(item => IsMade(item, place, value)),
            _ => place.Contains(node.Origin),
        };
    }

    private IReadOnlyList<PlacedStep>? WayTo(ManifestNode target)
    {
        foreach (var root in roots)
        {
            way.Clear();
            if (Find(root, null, target))
                return [.. way.Reverse()];
        }

        return null;
    }

    private bool Find(ManifestNode node, string? field, ManifestNode target)
    {
        way.Push(new PlacedStep(field, PlaceOf(node.Origin)));
        if (ReferenceEquals(node, target))
            return true;
        switch (node)
        {
            case ManifestMap map:
                foreach (var (key, value) in map)
                {
                    if (value is ManifestMap or ManifestList && Find(value, key, target))
                        return true;
                }

                break;
            case ManifestList list:
                foreach (var item in list)
                {
                    if (item is ManifestMap or ManifestList && Find(item, null, target))
                        return true;
                }

                break;
        }

        way.Pop();
        return false;
    }

    private TextPlace? PlaceOf(Origin? origin)
    {
        if (origin is not SyntaxOrigin syntax)
            return null;
        return new TextPlace(syntax.Tree == home ? null : syntax.Tree.FilePath, syntax.Span.Start, syntax.Span.Length);
    }
}
