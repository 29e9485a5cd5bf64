namespace Kubewright;

/// <summary>
/// The order in which people write fields: what an object is, what it is called, what it runs, then the rest as the
/// schemas order it, which is by name; the status last.
/// </summary>
public static class FieldOrder
{
    private const int Rest = 100;

    /// <summary>Compares two field names of one object.</summary>
    public static int Compare(string left, string right) => Compare(Rank(left), left, Rank(right), right);

    internal static int Compare(int leftRank, string left, int rightRank, string right) =>
        leftRank != rightRank ? leftRank - rightRank : string.CompareOrdinal(left, right);

    internal static int Rank(string field) => field switch
    {
        "apiVersion" => 0,
        "kind" => 1,
        "metadata" => 2,
        "type" => 3,
        "name" => 4,
        "generateName" => 5,
        "namespace" => 6,
        "labels" => 7,
        "annotations" => 8,
        "image" => 9,
        "status" => Rest + 1,
        _ => Rest,
    };
}
