using System.Collections.Concurrent;
using Parents.Domain;
using Parents.Domain.Consultations;
using Parents.Store.Logs;

namespace Parents.Functions.Answers;

/// <summary>
/// Whether a consultation has its day's answers. Counted in the store once a minute at most, and by what this process stored
/// since: a bound for a flood, which several processes may pass by what they store within that minute.
/// </summary>
internal sealed class DailyBudgets(TimeProvider time)
{
    private static readonly TimeSpan freshness = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DayCount> counts = new(StringComparer.Ordinal);

    public async Task<bool> IsSpentAsync(AnswerLog log, Consultation consultation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = Brussels.Day(now);
        if (!counts.TryGetValue(consultation.Slug, out var count) || count.Day != today || (count.Answers < consultation.DailyBudget && now - count.At >= freshness))
        {
            count = new DayCount(today, now, await new CountDay(log).RunAsync(today, cancellationToken));
            counts[consultation.Slug] = count;
        }

        return count.Answers >= consultation.DailyBudget;
    }

    /// <summary>One more was stored today.</summary>
    public void Add(Consultation consultation)
    {
        if (counts.TryGetValue(consultation.Slug, out var count))
        {
            count.Add();
        }
    }

    private sealed class DayCount(DateOnly day, DateTimeOffset at, int answers)
    {
        private int answers = answers;

        public DateOnly Day => day;

        public DateTimeOffset At => at;

        public int Answers => Volatile.Read(ref answers);

        public void Add() => Interlocked.Increment(ref answers);
    }
}
