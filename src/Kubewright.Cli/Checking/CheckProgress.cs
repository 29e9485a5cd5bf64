using Kubewright.Cli.Commands;
using Spectre.Console;

namespace Kubewright.Cli.Checking;

/// <summary>Shows on a terminal how far a run is, once it has taken a second.</summary>
internal sealed class CheckProgress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly ManualResetEventSlim isOver = new();
    private readonly CommandConsole console;
    private readonly int files;
    private readonly Thread? thread;
    private int done;

    /// <summary>Starts the clock.</summary>
    /// <param name="files">How many files there are.</param>
    /// <param name="console">Where to show it; nothing happens where the errors do not go to a terminal.</param>
    public CheckProgress(int files, CommandConsole console)
    {
        this.files = files;
        this.console = console;
        if (!console.ShowsProgress || files < 2)
            return;
        thread = new Thread(ShowAfterPatience) { IsBackground = true };
        thread.Start();
    }

    /// <summary>Tells that files are done.</summary>
    public void Add(int count) => Interlocked.Add(ref done, count);

    /// <summary>Takes the display away.</summary>
    public void Dispose()
    {
        isOver.Set();
        thread?.Join();
        isOver.Dispose();
    }

    private void ShowAfterPatience()
    {
        if (isOver.Wait(Patience))
            return;

        // Findings that go to the same terminal wait until the display is gone.
        console.HoldBack();
        try
        {
            Show();
        }
        finally
        {
            console.Release();
        }
    }

    private void Show()
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error), ColorSystem = console.AllowsColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors });
        terminal.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            var task = context.AddTask("Checking", maxValue: files);
            do
                task.Value = Volatile.Read(ref done);
            while (!isOver.Wait(Step));
        });
    }
}
