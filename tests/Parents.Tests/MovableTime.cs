namespace Parents.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class MovableTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock gate = new();

    public DateTimeOffset Now { get; set; } = now;

    /// <summary>How much it moves by itself, each time that somebody looks at it: for tests that answer sooner than anybody can read.</summary>
    public TimeSpan EachLook { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return (Now += EachLook).ToUniversalTime();
        }
    }
}
