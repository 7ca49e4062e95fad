namespace Parents.Domain;

/// <summary>The clock of the schools that we speak to. Servers run in another zone; a day is theirs, not the server's.</summary>
public static class Brussels
{
    private static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The moment at which clocks in Brussels show this; of an hour that comes twice, the first; of one that is skipped, as if it were not.</summary>
    public static DateTimeOffset Moment(DateTime clock)
    {
        var offset = zone.IsAmbiguousTime(clock) ? zone.GetAmbiguousTimeOffsets(clock).Max() : zone.GetUtcOffset(clock);
        return new DateTimeOffset(DateTime.SpecifyKind(clock, DateTimeKind.Unspecified), offset);
    }
}
