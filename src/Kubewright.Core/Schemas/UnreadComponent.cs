namespace Kubewright.Schemas;

/// <summary>A component of a distilled document, read when it is first asked for.</summary>
internal sealed class UnreadComponent
{
    private const string Schemas = "\n  \"schemas\": {\n";
    private const string Kind = "\"x-kubernetes-group-version-kind\": ";
    private const string NameStart = "   \"";
    private const string NameEnd = "\": ";
    private const string End = "\n   }";

    private readonly string document;
    private readonly int start;
    private readonly int length;
    private readonly Lazy<SchemaComponent> component;

    private UnreadComponent(string name, string document, int start, int length)
    {
        Name = name;
        this.document = document;
        this.start = start;
        this.length = length;
        component = new Lazy<SchemaComponent>(Read);
    }

    /// <summary>Its full name.</summary>
    public string Name { get; }

    /// <summary>The component, read.</summary>
    public SchemaComponent Component => component.Value;

    /// <summary>Finds the components of a document by its layout, which <see cref="SchemaWriter"/> makes: a component begins and ends at lines of its own.</summary>
    /// <param name="document">The document's text.</param>
    /// <param name="name">Its name, for errors.</param>
    /// <exception cref="ManifestFormatException">The text does not have this layout.</exception>
    public static List<UnreadComponent> FindAll(string document, string name)
    {
        var found = new List<UnreadComponent>();
        var at = document.IndexOf(Schemas, StringComparison.Ordinal);
        if (at < 0)
            throw new ManifestFormatException("This is not a document that 'kubewright schema import' made.", new Origin(name, 1, 1));
        at += Schemas.Length;
        while (string.CompareOrdinal(document, at, NameStart, 0, NameStart.Length) == 0)
        {
            var nameStart = at + NameStart.Length;
            var nameEnd = document.IndexOf(NameEnd, nameStart, StringComparison.Ordinal);
            var start = nameEnd + NameEnd.Length;

            // A component that is small enough is on one line.
            var lineEnd = document.IndexOf('\n', start);
            var end = document[lineEnd - 1] == '{' ? document.IndexOf(End, start, StringComparison.Ordinal) + End.Length : lineEnd - (document[lineEnd - 1] == ',' ? 1 : 0);
            found.Add(new UnreadComponent(document.Substring(nameStart, nameEnd - nameStart), document, start, end - start));
            at = document.IndexOf('\n', end) + 1;
        }

        return found;
    }

    /// <summary>The kinds that it says it is; whether it is one shows when it is read.</summary>
    public IEnumerable<GroupVersionKind> Kinds()
    {
        var at = document.IndexOf(Kind, start, length, StringComparison.Ordinal);
        if (at < 0)
            yield break;
        at += Kind.Length;
        var end = document.IndexOf(']', at) + 1;
        foreach (var item in (ManifestList)JsonReader.Read(document.Substring(at, end - at), withOrigins: false))
        {
            var map = new SchemaMap(item, "");
            yield return new GroupVersionKind(map.Text("group") ?? "", map.RequiredText("version"), map.RequiredText("kind"));
        }
    }

    private SchemaComponent Read() => new SchemaReader().ReadComponent(Name, JsonReader.Read(document.Substring(start, length), withOrigins: false));
}
