using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Generators.Tests.Support;

/// <summary>A schema or documentation file in memory, with what the project file would say of it.</summary>
internal sealed class SchemaText(string path, string text, string use = "true", string @namespace = "Generated", string kinds = "", string versions = "") : AdditionalText
{
    public override string Path => path;

    public string Content => text;

    public string Use => use;

    public string Namespace => @namespace;

    public string Kinds => kinds;

    public string Versions => versions;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);

    public SchemaText With(string newText) => new(path, newText, use, @namespace, kinds, versions);

    public SchemaText With(Func<string, string> edit)
    {
        var edited = edit(text);
        Assert.NotEqual(text, edited);
        return With(edited);
    }
}
