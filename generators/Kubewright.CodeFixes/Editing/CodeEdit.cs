using Kubewright.Analyzers.Fixing;
using Kubewright.Analyzers.Symbols;
using Kubewright.CodeFixes.Reading;
using Kubewright.CodeFixes.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Says a change of a tree as changes of the C# that makes it.</summary>
internal sealed class CodeEdit
{
    private readonly CodeFiles files;
    private readonly SiteFinder sites;
    private readonly HashSet<int> extended = [];

    public CodeEdit(CodeFiles files)
    {
        this.files = files;
        sites = new SiteFinder(files);
    }

    /// <summary>The changes; of several edits, those that add something come first. <see langword="null"/> where C# cannot say it, or where it is not known what code makes the tree.</summary>
    public FileChanges? Of(PlacedEdit edit) => edit.Action switch
    {
        EditAction.Append => Append(edit),
        EditAction.Remove => Remove(edit),
        EditAction.Rename => Rename(edit),
        EditAction.RemoveItem => RemoveItem(edit),
        _ => Set(edit),
    };

    /// <summary>Another key where the key stands on its own; another member otherwise.</summary>
    private FileChanges? Rename(PlacedEdit edit)
    {
        if (edit.Key is { } place && files.Find(place) is { } file && Literal.Rename(file, place, edit.NewField) is { } renamed)
            return new FileChanges(file, renamed);
        return Set(edit with { Field = edit.NewField, Old = null }) is { } set && Remove(edit) is { } removed && set.File == removed.File
            ? new FileChanges(set.File, [.. set.Changes, .. removed.Changes])
            : null;
    }

    private FileChanges? RemoveItem(PlacedEdit edit)
    {
        if (edit.Old is not { } old || files.Find(old) is not { } file || file.At(old) is not { } node)
            return null;
        if (CallNamed(node) is { } call)
            return edit.IsWhole ? Changes(file, Removal.Calls(file, [call], extended)) : null;
        return Removal.Item(node) is { } removed ? new FileChanges(file, [removed]) : Changes(file, InArguments(file, old));
    }

    private FileChanges? Set(PlacedEdit edit)
    {
        if (edit.Value is not { } value)
            return null;
        if (edit.Old is { } old && files.Find(old) is { } file && Literal.Replace(file, old, value) is { } replaced)
            return new FileChanges(file, replaced);
        if (edit.Old is { } place && files.Find(place) is { } code && code.At(place) is { } node && ModelEntry.Around(code, node, edit.Field) is { } entry)
            return entry.Replace(code, value) is { } change ? new FileChanges(code, [change]) : null;
        if (sites.Find(edit.Target, edit.Field) is not { } found || found.PathTo(edit.Field) is not { } path)
            return null;
        var fields = FoundSite.Wrapped(path, value);
        return edit.Old is not null && found.Site is BuilderSite builder ? Replace(edit, builder, path, fields) : Add(found.Site, fields);
    }

    /// <summary>Makes other calls instead of those that set the field.</summary>
    private FileChanges? Replace(PlacedEdit edit, BuilderSite site, IReadOnlyList<string> path, ManifestMap fields)
    {
        var calls = CallsFor(edit, site, path);
        if (calls.Count == 0 || site.Write(fields) is not { Length: > 0 } written || calls[0].Expression is not MemberAccessExpressionSyntax access)
            return null;
        var others = Removal.Calls(site.File, [.. calls.Skip(1)], [calls[0].Span.End]);
        return others is null ? null : new FileChanges(site.File, [new TextChange(TextSpan.FromBounds(access.Name.SpanStart, calls[0].Span.End), written), .. others]);
    }

    private FileChanges? Append(PlacedEdit edit)
    {
        var list = edit.Target[edit.Target.Count - 1];
        if (list.Field is null || edit.Value is not { } item)
            return null;
        if (list.Place is { } place && files.Find(place) is { } file && item is ManifestScalar && NextArgument(file, place, item) is { } added)
            return new FileChanges(file, added);
        if (sites.Find(edit.Target, "") is not { } found || found.Rest.Count == 0)
            return null;
        var owner = found with { Rest = [.. found.Rest.Take(found.Rest.Count - 1)] };
        if (owner.PathTo(list.Field) is not { } path || (item is ManifestScalar && found.Site is BuilderSite))
            return null;
        return Add(found.Site, FoundSite.Wrapped(path, new ManifestList([item])));
    }

    /// <summary>One more argument of the call that sets a list.</summary>
    private static IReadOnlyList<TextChange>? NextArgument(CodeFile file, TextPlace place, ManifestNode item)
    {
        if (CallNamed(file.At(place)) is not { } call || file.Model.GetOperation(call) is not IInvocationOperation operation
            || file.Known.Member(operation.TargetMethod)?.Path.Action != FieldAction.Set || operation.TargetMethod.Parameters is not [{ IsParams: true } parameter])
            return null;
        var written = file.BuilderWriter(call.SpanStart).Value(item, parameter, Writing.BuilderMember.ConstantsOf(operation.TargetMethod));
        return written is null ? null : [Layout.NextElements(call.ArgumentList.Arguments, call.ArgumentList.OpenParenToken, [written], file.Text)];
    }

    private FileChanges? Remove(PlacedEdit edit)
    {
        if (edit.Old is { } old && files.Find(old) is { } file && file.At(old) is { } node && ModelEntry.Around(file, node, edit.Field) is { } entry)
            return entry.Remove(file.Text) is { } removed ? new FileChanges(file, [removed]) : null;
        if (sites.Find(edit.Target, edit.Field) is { Site: BuilderSite site } found && found.PathTo(edit.Field) is { } path && CallsFor(edit, site, path) is { Count: > 0 } calls)
            return Changes(site.File, Removal.Calls(site.File, calls, extended));
        return edit.Old is { } written && files.Find(written) is { } other ? Changes(other, InArguments(other, written)) : null;
    }

    /// <summary>The calls that set a field of a builder and nothing else.</summary>
    private List<InvocationExpressionSyntax> CallsFor(PlacedEdit edit, BuilderSite site, IReadOnlyList<string> path)
    {
        var calls = site.Calls.Where(call => Sets(site.File, call, path)).ToList();
        if (calls.Count == 0 && edit is { IsWhole: true, Old: { } old } && files.Find(old) == site.File && CallAround(site.File.At(old)) is { } whole && site.Calls.Contains(whole))
            calls.Add(whole);
        return calls;
    }

    /// <summary>Whether a generated member sets a field, or something in it.</summary>
    private static bool Sets(CodeFile file, InvocationExpressionSyntax call, IReadOnlyList<string> path)
    {
        if (file.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || file.Known.Member(method) is not { Path: var set })
            return false;
        if (set.Fields.Count >= path.Count)
            return set.Fields.Take(path.Count).SequenceEqual(path);
        return set.Action == FieldAction.Entries && set.Fields.Count + 1 == path.Count && set.Fields.SequenceEqual(path.Take(path.Count - 1))
            && call.ArgumentList.Arguments is [{ Expression: var key }, ..] && file.Model.GetConstantValue(key) is { HasValue: true, Value: string text } && text == path[path.Count - 1];
    }

    /// <summary>A pair, or an argument that need not be given.</summary>
    private IReadOnlyList<TextChange>? InArguments(CodeFile file, TextPlace place)
    {
        var argument = file.At(place)?.FirstAncestorOrSelf<ArgumentSyntax>(it => it.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax });
        if (argument is null || CallAround(argument) is not { } call || file.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || (file.Known.Member(method) is null && file.Known.Intent(method) is null))
            return null;
        if (Removal.Argument(file, argument) is not { } removed)
            return null;
        return call.ArgumentList.Arguments.Count == 1 ? Removal.Calls(file, [call], extended) : [removed];
    }

    private static InvocationExpressionSyntax? CallNamed(SyntaxNode? name) =>
        name is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } && access.Name == name ? call : null;

    /// <summary>The call that a name or an argument belongs to.</summary>
    private static InvocationExpressionSyntax? CallAround(SyntaxNode? node) => CallNamed(node) ?? node?.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    private FileChanges? Add(Site site, ManifestMap fields)
    {
        var changes = site.Add(fields);
        extended.UnionWith(changes?.Where(change => change.Span.IsEmpty).Select(change => change.Span.Start) ?? []);
        return Changes(site.File, changes);
    }

    private static FileChanges? Changes(CodeFile file, IReadOnlyList<TextChange>? changes) => changes is null ? null : new FileChanges(file, changes);
}
