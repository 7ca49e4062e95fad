using System.Collections.Immutable;
using System.Globalization;

namespace Parents.Store.Logs;

/// <summary>A blob of the inbox, as its name and metadata tell.</summary>
/// <param name="Id">Its name below the inbox.</param>
/// <param name="Held">The day in Brussels on which it came beyond the day's budget: until a person decides on that day, it waits outside the protocol. Null for all others.</param>
internal sealed record InboxEntry(string Id, DateOnly? Held)
{
    private const string key = "held";
    private const string format = "yyyy-MM-dd";

    public static ImmutableSortedDictionary<string, string> MetadataOf(DateOnly? held) => held is { } day
        ? ImmutableSortedDictionary<string, string>.Empty.Add(key, day.ToString(format, CultureInfo.InvariantCulture))
        : ImmutableSortedDictionary<string, string>.Empty;

    public static DateOnly? HeldIn(ImmutableSortedDictionary<string, string> metadata) =>
        metadata.TryGetValue(key, out var day) ? DateOnly.ParseExact(day, format, CultureInfo.InvariantCulture) : null;
}
