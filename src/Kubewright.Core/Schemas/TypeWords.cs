namespace Kubewright.Schemas;

/// <summary>The names that people give to types, from the names of properties.</summary>
internal static class TypeWords
{
    /// <summary>Says nothing without the name of its owner.</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal) { "Spec", "Status", "Template", "Config", "Options", "Metadata", "Data", "Item", "Object", "Value", "Ref", "Rule", "Source", "Target" };

    /// <summary>Ends of type names that are not repeated in the names of the types inside.</summary>
    private static readonly string[] Endings = ["TemplateSpec", "Spec", "Status"];

    internal static bool IsVague(string word) => Vague.Contains(word);

    /// <summary><c>runPolicy</c> to <c>RunPolicy</c>; characters that names cannot have part words.</summary>
    internal static string Pascal(string property)
    {
        var name = new System.Text.StringBuilder(property.Length);
        var isStart = true;
        foreach (var c in property)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = true;
                continue;
            }

            name.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = false;
        }

        return name.Length == 0 ? "Value" : name.ToString();
    }

    /// <summary><c>ReplicaStatuses</c> to <c>ReplicaStatus</c>.</summary>
    internal static string Singular(string word)
    {
        // A list of the statuses of jobs is often called jobsStatus.
        if (word.Length > 6 && word.EndsWith("Status", StringComparison.Ordinal))
            return Singular(word.Substring(0, word.Length - 6)) + "Status";
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word.Substring(0, word.Length - 3) + "y";
        if (EndsWithAny(word, "sses", "shes", "ches", "xes", "uses"))
            return word.Substring(0, word.Length - 2);
        return word.EndsWith("s", StringComparison.Ordinal) && !EndsWithAny(word, "ss", "us", "is") && word.Length > 2 ? word.Substring(0, word.Length - 1) : word;
    }

    /// <summary>The name of a type inside another: <c>JobStatus</c> and <c>Condition</c> to <c>JobCondition</c>.</summary>
    internal static string Within(string owner, string word)
    {
        foreach (var ending in Endings)
        {
            if (owner.Length > ending.Length && owner.EndsWith(ending, StringComparison.Ordinal))
            {
                owner = owner.Substring(0, owner.Length - ending.Length);
                break;
            }
        }

        var ownerWords = Split(owner);
        var words = Split(word);
        return ownerWords[ownerWords.Count - 1] == words[0] && words.Count > 1
            ? owner + string.Concat(words.Skip(1))
            : owner + word;
    }

    /// <summary>What different names of one type have in common: <c>PytorchReplicaSpec</c> and <c>TfReplicaSpec</c> are both a <c>ReplicaSpec</c>.</summary>
    internal static string InCommon(IEnumerable<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).ToList();
        var words = Split(distinct[0]);
        for (var skip = 0; skip < words.Count; skip++)
        {
            var rest = words.Skip(skip).ToList();
            if ((rest.Count > 1 || skip == 0) && distinct.All(name => Split(name) is var other && other.Count >= rest.Count && other.Skip(other.Count - rest.Count).SequenceEqual(rest)))
                return string.Concat(rest);
        }

        return distinct[0];
    }

    /// <summary>The noun of a name: <c>Spec</c> of <c>ReplicaSpec</c>.</summary>
    internal static string LastWord(string name) => Split(name) is var words ? words[words.Count - 1] : name;

    /// <summary><c>MPIJobStatus</c> is MPI, Job and Status.</summary>
    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i < name.Length; i++)
        {
            var isStart = char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (isStart)
            {
                words.Add(name.Substring(start, i - start));
                start = i;
            }
        }

        words.Add(name.Substring(start));
        return words;
    }

    private static bool EndsWithAny(string word, params string[] endings) => endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
}
