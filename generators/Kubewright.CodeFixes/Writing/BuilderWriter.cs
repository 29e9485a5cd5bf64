using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Writing;

/// <summary>Writes trees as calls on builders. The attributes of the members say which of them to call.</summary>
internal sealed class BuilderWriter
{
    private readonly BuilderMembers members;
    private readonly Literals literals;
    private readonly IntentWriter intents;
    private readonly Func<ITypeSymbol, string> nameOf;

    /// <summary>Makes a writer.</summary>
    /// <param name="known">The types that builders are made of.</param>
    /// <param name="nameOf">How a type is named where the calls will stand.</param>
    public BuilderWriter(KnownSymbols known, Func<ITypeSymbol, string> nameOf)
    {
        members = new BuilderMembers(known);
        literals = new Literals(known.Compilation);
        intents = new IntentWriter(known, literals, this);
        this.nameOf = nameOf;
    }

    /// <summary>An expression that makes a whole object; <see langword="null"/> where builders cannot say it.</summary>
    public BuilderCreation? Creation(INamedTypeSymbol type, ManifestMap fields)
    {
        foreach (var constructor in type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters is not [{ Type.Name: nameof(ManifestMap) }]))
        {
            var given = new HashSet<string>();
            if (Arguments(constructor.Parameters, members.FieldsOf(constructor), fields, given) is { } arguments && Calls(type, fields, given) is { } calls)
                return new BuilderCreation(nameOf(type), arguments, calls);
        }

        return null;
    }

    /// <summary>The calls that set fields; <see langword="null"/> where builders cannot say it.</summary>
    /// <param name="type">The builder.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="given">Paths of fields that are set already.</param>
    public IReadOnlyList<BuilderCall>? Calls(INamedTypeSymbol type, ManifestMap fields, IReadOnlyCollection<string>? given = null)
    {
        var calls = new List<BuilderCall>();
        return Fields(type, fields, fields, [], given ?? [], calls) ? calls : null;
    }

    /// <summary>Whether a builder has members for a field or what is in it.</summary>
    public bool Reaches(INamedTypeSymbol type, IReadOnlyList<string> path) => path.Count == 0 || members.Reaches(type, path) || (path.Count > 1 && members.Of(type, [path[0]]).Count > 0);

    /// <summary>A value of a field, where a parameter wants it: the constant that is made for it, or a literal.</summary>
    public string? Value(ManifestNode node, IParameterSymbol parameter, INamedTypeSymbol? constants)
    {
        var type = parameter is { IsParams: true, Type: IArrayTypeSymbol array } ? array.ElementType : parameter.Type;
        var constant = node is ManifestScalar { Kind: ManifestNodeKind.String, Text: var text }
            ? constants?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && text.Equals(field.ConstantValue))
            : null;
        return constant is null ? literals.Of(node, type) : $"{nameOf(constants!)}.{constant.Name}";
    }

    /// <summary>A lambda that sets fields of an object; <see langword="null"/> where builders cannot say it.</summary>
    public BuilderLambda? Lambda(INamedTypeSymbol type, INamedTypeSymbol outer, ManifestMap fields, IReadOnlyCollection<string>? given = null) =>
        Calls(type, fields, given) is { } calls ? new BuilderLambda(ParameterName(type, outer), calls) : null;

    /// <summary>What a lambda's parameter is called: a container is <c>c</c>, and the port of one is <c>p</c>.</summary>
    public string ParameterName(INamedTypeSymbol type, INamedTypeSymbol? outer)
    {
        if (members.IsPod(type))
            return "pod";
        var name = outer is not null && type.Name.Length > outer.Name.Length && type.Name.StartsWith(outer.Name, StringComparison.Ordinal) ? type.Name.Substring(outer.Name.Length) : type.Name;
        return name.Substring(0, 1).ToLowerInvariant();
    }

    private bool Fields(INamedTypeSymbol type, ManifestMap whole, ManifestMap map, IReadOnlyList<string> prefix, IReadOnlyCollection<string> given, List<BuilderCall> calls)
    {
        foreach (var (key, value) in map)
        {
            string[] path = [.. prefix, key];
            if (given.Contains(string.Join(".", path)))
                continue;
            var found = members.Of(type, path);
            if (intents.Field(type, path, value, whole) is { } said)
                calls.AddRange(said);
            else if (found.Count > 0 ? !Field(type, path, found, value, calls) : value is not ManifestMap inner || !members.Reaches(type, path) || !Fields(type, whole, inner, path, given, calls))
                return false;
        }

        return true;
    }

    private bool Field(INamedTypeSymbol type, IReadOnlyList<string> path, IReadOnlyList<BuilderMember> found, ManifestNode value, List<BuilderCall> calls) => value switch
    {
        ManifestMap map when found[0].Facts.Path.Action == FieldAction.Entries => Entries(type, path, found, map, calls),
        ManifestMap map => Nested(found, map, [], calls),
        ManifestList list when found[0].Facts.Path.Action != FieldAction.Set => Items(type, path, found, list, calls),
        ManifestList list => List(found, list, calls),
        _ => Scalar(found, value, calls),
    };

    private bool Scalar(IReadOnlyList<BuilderMember> found, ManifestNode value, List<BuilderCall> calls)
    {
        foreach (var member in found.Where(member => member.Child is null && member.Facts.Path.Action == FieldAction.Set))
        {
            if (member.Method.Parameters is not [{ IsParams: false } parameter] || Value(value, parameter, member.Values) is not { } written)
                continue;
            calls.Add(new BuilderCall(member.Method.Name, parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: true } && written == "true" ? [] : [written]));
            return true;
        }

        return false;
    }

    private bool List(IReadOnlyList<BuilderMember> found, ManifestList list, List<BuilderCall> calls)
    {
        if (found.FirstOrDefault(member => member.Method.Parameters is [{ IsParams: true }]) is not { } member || Written(list, member, member.Method.Parameters[0]) is not { } written)
            return false;
        calls.Add(new BuilderCall(member.Method.Name, written));
        return true;
    }

    private IReadOnlyList<string>? Written(ManifestList list, BuilderMember member, IParameterSymbol parameter)
    {
        var written = list.Select(item => Value(item, parameter, member.Values)).OfType<string>().ToList();
        return written.Count == list.Count ? written : null;
    }

    private bool Items(INamedTypeSymbol type, IReadOnlyList<string> path, IReadOnlyList<BuilderMember> found, ManifestList list, List<BuilderCall> calls)
    {
        var seen = new HashSet<string>();
        foreach (var item in list)
        {
            // A second item with the same keys would edit the first.
            if (item is not ManifestMap map || (found[0].Facts.Path.Action == FieldAction.Item && !seen.Add(KeysOf(map, found[0]))))
                return false;
            if (intents.Item(type, path, map) is { } said)
                calls.Add(said);
            else if (!Nested(found, map, [], calls))
                return false;
        }

        return true;
    }

    private static string KeysOf(ManifestMap item, BuilderMember member) =>
        string.Join(",", member.Facts.Path.Keys.Select(key => item[key.Field] is ManifestScalar value ? value.Text : key.Default));

    private bool Entries(INamedTypeSymbol type, IReadOnlyList<string> path, IReadOnlyList<BuilderMember> found, ManifestMap map, List<BuilderCall> calls)
    {
        if (map.Count > 1 && Pairs(found, map) is { } pairs)
        {
            calls.Add(pairs);
            return true;
        }

        foreach (var (key, value) in map)
        {
            if (intents.Entry(type, path, key, value) is { } said)
                calls.Add(said);
            else if (value is ManifestMap entry && found.Any(member => member.Child is not null) ? !Nested(found, entry, [Literals.Text(key)], calls) : !Entry(found, key, value, calls))
                return false;
        }

        return true;
    }

    private BuilderCall? Pairs(IReadOnlyList<BuilderMember> found, ManifestMap map)
    {
        foreach (var member in found)
        {
            if (member.Method.Parameters is not [{ IsParams: true, Type: IArrayTypeSymbol { ElementType: INamedTypeSymbol { IsTupleType: true, TypeArguments: [_, var type] } } }])
                continue;
            var pairs = map.Select(entry => literals.Of(entry.Value, type) is { } value ? $"({Literals.Text(entry.Key)}, {value})" : null).OfType<string>().ToList();
            return pairs.Count == map.Count ? new BuilderCall(member.Method.Name, pairs) : null;
        }

        return null;
    }

    private bool Entry(IReadOnlyList<BuilderMember> found, string key, ManifestNode value, List<BuilderCall> calls)
    {
        if (found.FirstOrDefault(member => member.Child is null && member.Method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, _]) is not { } member)
            return false;
        var parameter = member.Method.Parameters[1];
        var values = value is ManifestList list && parameter.IsParams ? Written(list, member, parameter) : Value(value, parameter, null) is { } single ? [single] : null;
        if (values is null)
            return false;
        calls.Add(new BuilderCall(member.Method.Name, [Literals.Text(key), .. values]));
        return true;
    }

    /// <summary>A call that makes an object: of the overloads, the one that says the most in its arguments.</summary>
    private bool Nested(IReadOnlyList<BuilderMember> found, ManifestMap value, IReadOnlyList<string> leading, List<BuilderCall> calls)
    {
        foreach (var member in found.Where(member => member.Child is not null).OrderByDescending(member => member.Method.Parameters.Length))
        {
            var given = new HashSet<string>();
            if (Arguments(member.Leading.Skip(leading.Count), member.Facts.Parameters, value, given) is not { } arguments || Lambda(member.Child!, member.Method.ContainingType, value, given) is not { } lambda)
                continue;
            var isNeeded = lambda.Calls.Count > 0 || !member.Method.Parameters[member.Method.Parameters.Length - 1].IsOptional;
            calls.Add(new BuilderCall(member.Method.Name, [.. leading, .. arguments], isNeeded ? lambda : null));
            return true;
        }

        return false;
    }

    private List<string>? Arguments(IEnumerable<IParameterSymbol> parameters, IReadOnlyList<IReadOnlyList<string>?> fields, ManifestMap value, HashSet<string> given)
    {
        var arguments = new List<string>();
        foreach (var parameter in parameters)
        {
            if (fields[parameter.Ordinal] is not { } path || At(value, path) is not { } node || Value(node, parameter, BuilderMember.ConstantsOf(parameter)) is not { } written)
                return null;
            given.Add(string.Join(".", path));
            arguments.Add(written);
        }

        return arguments;
    }

    private static ManifestNode? At(ManifestNode node, IReadOnlyList<string> path) => path.Aggregate((ManifestNode?)node, (at, field) => (at as ManifestMap)?[field]);
}
