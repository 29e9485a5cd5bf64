namespace Kubewright.Generators.Naming;

/// <summary>Hands out every name once.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> taken;

    public UniqueNames(StringComparer comparer, IEnumerable<string> reserved) => taken = new HashSet<string>(reserved, comparer);

    public bool TryTake(string name) => taken.Add(name);

    /// <summary>The name, with the suffix behind it as often as it takes.</summary>
    public string Take(string name, string suffix)
    {
        while (!TryTake(name))
            name += suffix;
        return name;
    }

    /// <summary>The first of the names that is free, or else the last one with a number behind it.</summary>
    public string TakeFirst(params string[] candidates)
    {
        if (candidates.FirstOrDefault(TryTake) is { } free)
            return free;
        for (var number = 2; ; number++)
        {
            var numbered = candidates[candidates.Length - 1] + number;
            if (TryTake(numbered))
                return numbered;
        }
    }
}
