using Kubewright.Analyzers.State;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Reading;

/// <summary>Functions of .NET that are computed where their arguments are known.</summary>
internal static class KnownFunctions
{
    /// <summary>What a call returns; <see langword="null"/> where it is no such function or an argument is not known.</summary>
    public static Value? Apply(IMethodSymbol method, Arguments arguments, Origin origin)
    {
        if (method.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            return null;
        var node = method.ContainingType.Name switch
        {
            "TimeSpan" => Ticks(TimeSpanOf(method, arguments)?.Ticks, origin),
            "DateTimeOffset" => Ticks(DateTimeOffsetOf(method, arguments)?.UtcTicks, origin),
            _ => null,
        };
        return node is null ? null : new Value(node, method.MethodKind == MethodKind.Constructor ? method.ContainingType : method.ReturnType);
    }

    /// <summary>The text of a string or of a number that every culture writes alike.</summary>
    public static ManifestScalar? Text(ManifestNode node) => node switch
    {
        ManifestScalar { Kind: ManifestNodeKind.String } text => text,
        _ when Constants.Integer(node) is >= 0 and var number => ManifestScalar.String(number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static ManifestNode? Ticks(long? ticks, Origin origin) => ticks is { } value ? ManifestScalar.Integer(value).At(origin) : null;

    private static TimeSpan? TimeSpanOf(IMethodSymbol method, Arguments arguments)
    {
        var numbers = method.Parameters.Select(parameter => Constants.Number(arguments[parameter].Node)).ToList();
        if (numbers.Count == 0 || numbers.Contains(null))
            return null;
        try
        {
            return (method.Name, numbers.Count) switch
            {
                ("FromDays", _) => Sum(numbers, TimeSpan.TicksPerDay),
                ("FromHours", _) => Sum(numbers, TimeSpan.TicksPerHour),
                ("FromMinutes", _) => Sum(numbers, TimeSpan.TicksPerMinute),
                ("FromSeconds", _) => Sum(numbers, TimeSpan.TicksPerSecond),
                ("FromMilliseconds", 1) => Sum(numbers, TimeSpan.TicksPerMillisecond),
                ("FromTicks" or ".ctor", 1) => new TimeSpan((long)numbers[0]!),
                (".ctor", 3) => new TimeSpan((int)numbers[0]!, (int)numbers[1]!, (int)numbers[2]!),
                (".ctor", 4) => new TimeSpan((int)numbers[0]!, (int)numbers[1]!, (int)numbers[2]!, (int)numbers[3]!),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The first number in its unit, the ones behind it each in the next smaller unit.</summary>
    private static TimeSpan? Sum(List<double?> numbers, long unit)
    {
        long[] units = [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond];
        var first = Array.IndexOf(units, unit);
        if (first + numbers.Count > units.Length)
            return null;
        var ticks = 0.0;
        for (var i = 0; i < numbers.Count; i++)
            ticks += numbers[i]!.Value * units[first + i];
        return Math.Abs(ticks) < long.MaxValue ? new TimeSpan((long)ticks) : null;
    }

    private static DateTimeOffset? DateTimeOffsetOf(IMethodSymbol method, Arguments arguments)
    {
        var numbers = method.Parameters.Select(parameter => Constants.Integer(arguments[parameter].Node)).ToList();
        if (method.MethodKind != MethodKind.Constructor || numbers.Count != 7 || numbers.Contains(null))
            return null;
        try
        {
            return new DateTimeOffset((int)numbers[0]!, (int)numbers[1]!, (int)numbers[2]!, (int)numbers[3]!, (int)numbers[4]!, (int)numbers[5]!, new TimeSpan(numbers[6]!.Value));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
