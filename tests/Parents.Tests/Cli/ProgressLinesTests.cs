using Parents.Cli;
using Xunit;

namespace Parents.Tests.Cli;

public sealed class ProgressLinesTests
{
    [Fact]
    public void Says_how_far_it_is_once_a_second_and_nothing_of_what_is_done_at_once()
    {
        var time = new MovableTime(RunningSite.Noon);
        using var written = new StringWriter { NewLine = "\n" };
        var progress = new ProgressLines("Contrôle", 40, written, time);

        progress.Report(1);
        time.Now += TimeSpan.FromSeconds(1);
        progress.Report(12);
        progress.Report(13);
        time.Now += TimeSpan.FromSeconds(2);
        progress.Report(39);

        Assert.Equal("Contrôle : 12 sur 40\nContrôle : 39 sur 40\n", written.ToString());
    }
}
