using System.Globalization;

namespace Parents.Store.Logs;

/// <summary>How many answers of a day count, sealed or not. What is sealed meanwhile may be counted twice or not at all: a budget need not know better.</summary>
public sealed class CountDay(AnswerLog log)
{
    public async Task<int> RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if ((await log.ReadKeysAsync(cancellationToken))?.Key is not { } key)
        {
            return 0;
        }

        var waiting = 0;
        await foreach (var entry in log.ListInboxAsync(cancellationToken))
        {
            waiting += entry.Held is null && await log.ReadInboxAsync(key, entry.Id, cancellationToken) is { } record && record.Day == day ? 1 : 0;
        }

        var tally = (await log.ReadTallyAsync(cancellationToken))?.Tally;
        return waiting + (tally?.Days.GetValueOrDefault(day.ToString("O", CultureInfo.InvariantCulture)) ?? 0);
    }
}
