using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Benchmarks;

/// <summary>
/// How many answers a second a store accepts and how long each waits, beside how many blobs of the same size it creates bare in
/// the same run: the ratio is what the protocol costs, whatever the machine. Every worker waits for its answer before it sends
/// the next, and every write is on disk by then.
/// </summary>
internal static class AcceptedAnswers
{
    private const int rounds = 3;

    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(1);

    /// <param name="duration">Of each round of each of the two.</param>
    /// <param name="workers">That send at the same time.</param>
    /// <param name="locations">Folders or connection strings. What is written there stays.</param>
    public static async Task RunAsync(TimeSpan duration, int workers, IEnumerable<string> locations)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workers} workers, {rounds} rounds of {duration.TotalSeconds:0.#} s each, {Environment.ProcessorCount} processors"));
        Write("store", "what", "a second", "p50 ms", "p95 ms", "p99 ms", "of the bare rate");
        Write("---", "---", "---:", "---:", "---:", "---:", "---:");
        foreach (var location in locations)
        {
            var data = Storage.Open(location).Data;
            await MeasureAsync(data is FolderBlobs ? "folder" : "account", data, duration, workers);
        }
    }

    /// <summary>One after the other in turns, so that what else the machine does befalls both.</summary>
    private static async Task MeasureAsync(string store, IBlobs data, TimeSpan duration, int workers)
    {
        var (bare, accept) = (Bare(data), await AcceptAsync(data));
        await MeasureAsync(bare, warmUp, workers);
        await MeasureAsync(accept, warmUp, workers);
        var (bareTimes, acceptTimes) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            bareTimes.AddRange(await MeasureAsync(bare, duration, workers));
            acceptTimes.AddRange(await MeasureAsync(accept, duration, workers));
        }

        var seconds = rounds * duration.TotalSeconds;
        Write(store, "bare create", bareTimes, seconds, "");
        Write(store, "accept", acceptTimes, seconds, string.Create(CultureInfo.InvariantCulture, $"{(double)acceptTimes.Count / bareTimes.Count:0.00}"));
    }

    private static void Write(string store, string what, List<double> times, double seconds, string ratio)
    {
        times.Sort();
        Write(store, what, (times.Count / seconds).ToString("0", CultureInfo.InvariantCulture), At(0.5), At(0.95), At(0.99), ratio);

        string At(double share) => times[(int)(share * (times.Count - 1))].ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static void Write(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    /// <returns>How long each took, in milliseconds.</returns>
    private static async Task<IEnumerable<double>> MeasureAsync(Func<Task> act, TimeSpan duration, int workers)
    {
        var times = new ConcurrentBag<double>();
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            while (TimeProvider.System.GetElapsedTime(started) < duration)
            {
                var began = TimeProvider.System.GetTimestamp();
                await act();
                times.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            }
        })));
        return times;
    }

    /// <summary>What an answer's own blob is: one sealed kilobyte.</summary>
    private static Func<Task> Bare(IBlobs data)
    {
        const int sealedBytes = 1053;
        var content = new BlobContent(new byte[sealedBytes]);
        return () => data.TryCreateAsync($"bare/{RandomNumberGenerator.GetHexString(32, lowercase: true)}", content, CancellationToken.None);
    }

    private static async Task<Func<Task>> AcceptAsync(IBlobs data)
    {
        var consultation = new Consultation
        {
            Slug = "exemple",
            Version = 1,
            Opens = DateTimeOffset.MinValue,
            Closes = DateTimeOffset.MaxValue,
            MinimumGroup = 5,
            Questions = [new SingleChoice { Id = "q", Text = "Exemple ?", Required = true, Options = [new("oui", "Oui"), new("non", "Non")] }],
        };
        var masters = MasterKeys.Parse("k1:" + Convert.ToBase64String(new byte[MasterKeys.Size]));
        var log = new AnswerLog(data, masters, consultation);
        await log.OpenAsync(CancellationToken.None);
        var answers = new Answers(Answers.None.Values.Add("q", "oui"));
        return async () =>
        {
            var acceptance = await new AcceptAnswer(log).RunAsync(new Submission(RetryKey.Create(), null, answers, "fr", "web", new DateOnly(2026, 11, 22)), CancellationToken.None);
            if (acceptance.Outcome != AcceptOutcome.Recorded)
            {
                throw new InvalidOperationException($"An answer was not recorded: {acceptance.Outcome}.");
            }
        };
    }
}
