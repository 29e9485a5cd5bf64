using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Reading;

/// <summary>The variables that a piece of code may assign to.</summary>
internal static class AssignedVariables
{
    public static IEnumerable<ISymbol> In(IOperation code)
    {
        foreach (var operation in code.Descendants())
        {
            var target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation increment => increment.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            if (target is null)
                continue;
            foreach (var part in target.DescendantsAndSelf())
            {
                if (part is ILocalReferenceOperation local)
                    yield return local.Local;
                else if (part is IParameterReferenceOperation parameter)
                    yield return parameter.Parameter;
            }
        }
    }
}
