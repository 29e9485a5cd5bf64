using System.Globalization;

namespace Kubewright.Rules;

/// <summary>Over how many GPUs a model server splits its model, as its flags say.</summary>
/// <param name="Tensor">Tensor parallelism.</param>
/// <param name="Pipeline">Pipeline parallelism.</param>
/// <param name="Data">Data parallelism.</param>
/// <param name="Flag">The first of the flags.</param>
internal sealed record ModelParallelism(long Tensor, long Pipeline, long Data, CommandWord Flag)
{
    /// <summary>How many GPUs it needs.</summary>
    public long Needed => Tensor * Pipeline * Data;

    /// <summary>What the flags of a container say; <see langword="null"/> where there are none, or not all are known.</summary>
    public static ModelParallelism? Of(PodContainer container)
    {
        var line = CommandLine.Of(container);
        if (!line.IsComplete)
            return null;
        long? tensor = null, pipeline = null, data = null;
        CommandWord? first = null;
        foreach (var (flag, name, value) in line.Flags())
        {
            if (name is not ("--tensor-parallel-size" or "-tp" or "--tp" or "--tp-size" or "--num-shard" or "--pipeline-parallel-size" or "-pp" or "--pp" or "--pp-size" or "--data-parallel-size" or "-dp" or "--dp-size"))
                continue;
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                return null;
            first ??= flag;
            switch (name.TrimStart('-')[0])
            {
                case 'p':
                    pipeline = number;
                    break;
                case 'd':
                    data = number;
                    break;
                default:
                    tensor = number;
                    break;
            }
        }

        return first is null ? null : new ModelParallelism(tensor ?? 1, pipeline ?? 1, data ?? 1, first);
    }
}
