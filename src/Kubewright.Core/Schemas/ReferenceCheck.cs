namespace Kubewright.Schemas;

/// <summary>Finds references that lead nowhere.</summary>
internal static class ReferenceCheck
{
    /// <summary>Throws at the first reference of a document that has no component, or that goes round in a circle without reaching a shape.</summary>
    /// <param name="document">An upstream document, which refers to nothing but itself.</param>
    /// <param name="pointer">The JSON pointer of the map of components.</param>
    internal static void Run(SchemaDocument document, string pointer)
    {
        foreach (var component in document.Components)
        {
            var place = JsonPointer.Append(pointer, component.Name);
            Walk(document, component.Schema, place);
            CheckCycle(document, component, place);
        }
    }

    private static void Walk(SchemaDocument document, SchemaNode schema, string pointer)
    {
        if (schema.Reference is { } reference)
        {
            if (reference.File is not null)
                throw JsonPointer.Error($"'$ref: {reference}' leads to another file; put the schemas into one document.", pointer, schema.Origin);
            if (document.Find(reference.Name) is null)
                throw JsonPointer.Error($"'$ref: {reference}' leads nowhere: the document has no such schema.", pointer, schema.Origin);
        }

        foreach (var (step, child) in schema.Children())
            Walk(document, child, pointer + step);
    }

    /// <summary>Recursion through a property is how trees are described; recursion without one describes nothing.</summary>
    private static void CheckCycle(SchemaDocument document, SchemaComponent component, string pointer)
    {
        var chain = new List<string> { component.Name };
        for (var at = component.Schema; at.Reference is { } reference; at = document.Find(reference.Name)!.Schema)
        {
            if (chain.Contains(reference.Name))
                throw JsonPointer.Error($"These schemas refer to each other and never to a shape: {string.Join(" -> ", chain)} -> {reference.Name}.", pointer, component.Schema.Origin);
            chain.Add(reference.Name);
            if (document.Find(reference.Name) is null)
                return;
        }
    }
}
