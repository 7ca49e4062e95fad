namespace Parents.Cli;

/// <summary>Progress for what is no terminal: a line for each second that passes, none for what is done at once.</summary>
internal sealed class ProgressLines(string title, int total, TextWriter writer, TimeProvider time) : IProgress<int>
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private DateTimeOffset last = time.GetUtcNow();

    public void Report(int value)
    {
        if (time.GetUtcNow() - last >= pause)
        {
            last = time.GetUtcNow();
            writer.WriteLine(FormattableString.Invariant($"{title} : {value} sur {total}"));
        }
    }
}
