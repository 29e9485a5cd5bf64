using System.Globalization;

namespace Kubewright.Rules;

/// <summary>A release of Kubernetes: <c>1.34</c>.</summary>
internal readonly record struct Release(int Major, int Minor) : IComparable<Release>
{
    public static bool operator <(Release left, Release right) => left.CompareTo(right) < 0;

    public static bool operator >(Release left, Release right) => left.CompareTo(right) > 0;

    public static bool operator <=(Release left, Release right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Release left, Release right) => left.CompareTo(right) >= 0;

    /// <summary>Reads <c>1.34</c>, <c>v1.34.2</c> and what providers put behind it; <see langword="null"/> where it is none.</summary>
    public static Release? TryParse(string? text)
    {
        var parts = text?.Trim().TrimStart('v').Split('.');
        return parts?.Length >= 2 && TryNumber(parts[0], out var major) && TryNumber(parts[1].TrimEnd('+'), out var minor) ? new Release(major, minor) : null;
    }

    public int CompareTo(Release other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public override string ToString() => $"{Major}.{Minor}";

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
