namespace Kubewright.Cli.Checking;

/// <summary>Does work on all processors and hands the results over in the order of the work.</summary>
internal static class OrderedWork
{
    /// <summary>How far the work goes ahead of the slowest piece: it bounds what is kept in memory.</summary>
    private const int Ahead = 256;

    /// <summary>Trees are deep and rules recurse; a thread of the system's own has less on some systems.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Does the work.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="work">Does one piece, on any thread.</param>
    /// <param name="take">Is given the results one by one and in order, on the thread of the caller.</param>
    public static void Run<T>(int count, Func<int, T> work, Action<T> take)
        where T : class
    {
        var results = new T?[Math.Min(count, Ahead)];
        var gate = new object();
        var next = 0;
        var taken = 0;
        Exception? failure = null;

        void Work()
        {
            try
            {
                while (true)
                {
                    int index;
                    lock (gate)
                    {
                        while (failure is null && next < count && next >= taken + results.Length)
                            Monitor.Wait(gate);
                        if (failure is not null || next >= count)
                            return;
                        index = next++;
                    }

                    var result = work(index);
                    lock (gate)
                    {
                        results[index % results.Length] = result;
                        if (index == taken)
                            Monitor.PulseAll(gate);
                    }
                }
            }
            catch (Exception problem)
            {
                lock (gate)
                {
                    failure ??= problem;
                    Monitor.PulseAll(gate);
                }
            }
        }

        var threads = new Thread[Math.Min(count, Math.Max(1, Environment.ProcessorCount))];
        for (var i = 0; i < threads.Length; i++)
            (threads[i] = new Thread(Work, StackBytes) { IsBackground = true }).Start();
        try
        {
            for (var i = 0; i < count; i++)
            {
                T result;
                lock (gate)
                {
                    while (failure is null && results[i % results.Length] is null)
                        Monitor.Wait(gate);
                    if (failure is not null)
                        break;
                    result = results[i % results.Length]!;
                    results[i % results.Length] = null;
                    taken = i + 1;
                    Monitor.PulseAll(gate);
                }

                take(result);
            }
        }
        catch (Exception problem)
        {
            lock (gate)
            {
                failure ??= problem;
                Monitor.PulseAll(gate);
            }
        }

        foreach (var thread in threads)
            thread.Join();
        if (failure is not null)
            throw new InvalidOperationException(failure.Message, failure);
    }
}
