using Kubewright.Analyzers.State;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <summary>Operators on values that are known.</summary>
internal static class Arithmetic
{
    /// <summary>The result, or <see langword="null"/> where it is not known.</summary>
    public static ManifestScalar? Of(BinaryOperatorKind kind, Value left, Value right) => kind switch
    {
        BinaryOperatorKind.Equals => AreEqual(left, right) is { } equal ? ManifestScalar.Boolean(equal) : null,
        BinaryOperatorKind.NotEquals => AreEqual(left, right) is { } equal ? ManifestScalar.Boolean(!equal) : null,
        BinaryOperatorKind.Add when IsText(left) && IsText(right) && (IsString(left) || IsString(right)) => ManifestScalar.String(((ManifestScalar)left.Node).Text + ((ManifestScalar)right.Node).Text),
        _ when Constants.Integer(left.Node) is { } one && Constants.Integer(right.Node) is { } two => OnIntegers(kind, one, two),
        _ => null,
    };

    /// <summary>Whether a value is null; <see langword="null"/> where that is not known.</summary>
    public static bool? IsNull(Value value) => value.IsNull ? true : value.IsUnknown ? null : value.IsContainer && value.Node.IsOpen ? null : false;

    private static bool? AreEqual(Value left, Value right)
    {
        if (left.IsNull)
            return IsNull(right);
        if (right.IsNull)
            return IsNull(left);
        return left.Node is ManifestScalar && right.Node is ManifestScalar ? ManifestNode.DeepEquals(left.Node, right.Node) : null;
    }

    private static ManifestScalar? OnIntegers(BinaryOperatorKind kind, long one, long two)
    {
        const long Small = int.MaxValue;
        if (Math.Abs(one) > Small || Math.Abs(two) > Small)
            return null;
        return kind switch
        {
            BinaryOperatorKind.Add => InRange(one + two),
            BinaryOperatorKind.Subtract => InRange(one - two),
            BinaryOperatorKind.Multiply => InRange(one * two),
            BinaryOperatorKind.Divide when two != 0 => InRange(one / two),
            BinaryOperatorKind.Remainder when two != 0 => InRange(one % two),
            BinaryOperatorKind.LessThan => ManifestScalar.Boolean(one < two),
            BinaryOperatorKind.LessThanOrEqual => ManifestScalar.Boolean(one <= two),
            BinaryOperatorKind.GreaterThan => ManifestScalar.Boolean(one > two),
            BinaryOperatorKind.GreaterThanOrEqual => ManifestScalar.Boolean(one >= two),
            _ => null,
        };

        // What does not fit an int may overflow where the operands are ints.
        static ManifestScalar? InRange(long value) => Math.Abs(value) <= Small ? ManifestScalar.Integer(value) : null;
    }

    private static bool IsString(Value value) => value.Node.Kind == ManifestNodeKind.String;

    private static bool IsText(Value value) => value.Node.Kind is ManifestNodeKind.String or ManifestNodeKind.Integer;
}
