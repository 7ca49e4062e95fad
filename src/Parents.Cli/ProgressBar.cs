using Spectre.Console;

namespace Parents.Cli;

/// <summary>Shows how far a work is that takes its time: a bar on a terminal, else a line now and then.</summary>
internal static class ProgressBar
{
    /// <param name="title">What is done, in a few words.</param>
    /// <param name="total">How many steps it takes.</param>
    /// <param name="work">Tells how many are done.</param>
    public static async Task<T> RunAsync<T>(string title, int total, Func<IProgress<int>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new ProgressLines(title, total, Console.Error, TimeProvider.System));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(context => work(new Bar(context.AddTask(Markup.Escape(title), maxValue: total))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
