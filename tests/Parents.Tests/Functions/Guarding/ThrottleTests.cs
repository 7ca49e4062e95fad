using Parents.Functions.Guarding;
using Xunit;

namespace Parents.Tests.Functions.Guarding;

public sealed class ThrottleTests
{
    private static readonly TimeSpan window = TimeSpan.FromMinutes(10);

    private readonly MovableTime time = new(RunningSite.Noon);

    [Fact]
    public void Lets_so_many_pass_in_a_window_and_then_says_how_long_to_wait()
    {
        var throttle = new Throttle(3, window, 10, time);
        Assert.Null(throttle.Take(Network(1)));
        time.Now += TimeSpan.FromMinutes(4);
        Assert.Null(throttle.Take(Network(1)));
        Assert.Null(throttle.Take(Network(1)));

        Assert.Equal(TimeSpan.FromMinutes(6), throttle.Take(Network(1)));
        Assert.Null(throttle.Take(Network(2)));
        time.Now += TimeSpan.FromMinutes(6);
        Assert.Null(throttle.Take(Network(1)));
        Assert.Equal(TimeSpan.FromMinutes(4), throttle.Take(Network(1)));
    }

    [Fact]
    public void Three_hundred_of_one_network_in_ten_minutes_pass_and_the_next_waits()
    {
        var throttle = new Throttle(300, window, 10, time);
        for (var answer = 0; answer < 300; answer++)
        {
            Assert.Null(throttle.Take(Network(1)));
            time.Now += window / 301;
        }

        Assert.NotNull(throttle.Take(Network(1)));
        time.Now += window / 301;
        Assert.Null(throttle.Take(Network(1)));
    }

    [Fact]
    public void What_is_given_back_does_not_count_and_nothing_more_is_given_than_was_taken()
    {
        var throttle = new Throttle(1, window, 10, time);
        throttle.GiveBack(Network(1));
        Assert.Null(throttle.Take(Network(1)));
        throttle.GiveBack(Network(1));
        throttle.GiveBack(Network(1));
        Assert.Null(throttle.Take(Network(1)));
        Assert.NotNull(throttle.Take(Network(1)));
    }

    [Fact]
    public void Remembers_no_more_networks_than_it_may_and_forgets_the_quietest_first()
    {
        var throttle = new Throttle(2, window, 100, time);
        Assert.Null(throttle.Take(Network(0)));
        Assert.Null(throttle.Take(Network(1)));
        Assert.Null(throttle.Take(Network(1)));
        for (uint other = 2; other < 10_000; other++)
        {
            Assert.Null(throttle.Take(Network(other)));
            Assert.True(throttle.Networks <= 100);
            if (other == 98)
            {
                // It asks again when all are there, and so is no longer the quietest; nobody is forgotten for one that is known.
                Assert.Null(throttle.Take(Network(0)));
                Assert.NotNull(throttle.Take(Network(0)));
                Assert.NotNull(throttle.Take(Network(1)));
            }

            if (other == 150)
            {
                Assert.NotNull(throttle.Take(Network(0)));
                Assert.Null(throttle.Take(Network(1)));
            }
        }
    }

    [Fact]
    public void Forgets_all_whose_window_is_over()
    {
        var throttle = new Throttle(2, window, 100, time);
        for (uint network = 0; network < 50; network++)
        {
            throttle.Take(Network(network));
        }

        time.Now += window;
        throttle.Take(Network(99));

        Assert.Equal(1, throttle.Networks);
    }

    [Fact]
    public async Task Of_many_at_once_exactly_as_many_pass_as_may()
    {
        var throttle = new Throttle(50, window, 10, time);

        var passed = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => throttle.Take(Network(1)) is null)));

        Assert.Equal(50, passed.Count(yes => yes));
    }

    private static ClientNetwork Network(uint number) => new(number);
}
